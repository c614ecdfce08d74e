import { type Scene, there, within } from '../../testing/proofs/scene.ts';

/** One picture for every tile. */
const TILE = new URL('../../testing/pictures/ac-cleaning.svg', import.meta.url).href;
const CENTRE = { lat: 45.757, lng: 4.842 };

/** Everything a map is told in words: its markers, the way, the ground and where it comes from. */
const told = (text: string) => ({
  label: text,
  markers: [
    { id: 'a', point: { lat: 45.761, lng: 4.835 }, label: text, description: text },
    { id: 'b', point: { lat: 45.752, lng: 4.851 }, label: text, description: text, tone: 'warning' },
  ],
  home: { point: CENTRE, label: text, dot: true },
  route: [CENTRE, { lat: 45.761, lng: 4.835 }],
  circle: { centre: CENTRE, metres: 900 },
  pick: { lat: 45.7565, lng: 4.8425 },
  tiles: { url: TILE, attribution: text },
});

export const MAP_SCENES: readonly Scene[] = [
  {
    name: 'map',
    element: 'map',
    answers: () => ({}),
    properties: told('12'),
    texts: told,
    width: 640,
    shown: (widget) => there(widget, '.pin'),
    act: async (widget) => within(widget, '.pin')[0]!.click(),
  },
];
