import { expect } from '@open-wc/testing';
import './map.define.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import type { MapMarker, PasarMap } from './map.ts';

const frame = new CSSStyleSheet();
frame.replaceSync('pasar-map { height: 480px; }');
document.adoptedStyleSheets.push(frame);

const CENTRE = { lat: 45.757, lng: 4.842 };

const markers: readonly MapMarker[] = [
  { id: 'leak', point: { lat: 45.761, lng: 4.835 }, label: '12', description: 'Leak under the sink' },
  { id: 'boiler', point: { lat: 45.752, lng: 4.851 }, label: '18', description: 'Boiler', tone: 'warning' },
];

async function open(properties: Partial<PasarMap> = {}, around: Surroundings = {}): Promise<PasarMap> {
  const map = document.createElement('pasar-map') as PasarMap;
  Object.assign(map, { markers, home: { point: CENTRE, label: 'You', dot: true }, ...properties });
  await mount(map, { width: 640, ...around });
  await until(map, () => map.shadowRoot?.querySelector('.controls'));
  return map;
}

const all = (map: PasarMap, selector: string) => [...map.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const centreOf = (node: Element) => {
  const { left, width, bottom } = node.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(bottom)];
};

describe('pasar-map', () => {
  afterEach(unmountAll);

  it('shows each marker as a button with its label and what it is', async () => {
    const map = await open();
    await until(map, () => all(map, '.pin').length === 2);
    expect(all(map, '.pin').map((pin) => pin.textContent?.trim())).to.have.members([
      '12, Leak under the sink',
      '18, Boiler',
    ]);
    expect(all(map, '.here')[0]?.getAttribute('aria-label')).to.equal('You');
    await expectAccessible(map);
  });

  for (const around of [{ theme: 'dark' }, { locale: 'ar-XB' }, { locale: 'ru' }] as const)
    it(`is accessible in ${Object.values(around)[0]}`, async () => {
      const map = await open(
        { selected: 'leak', route: [CENTRE, markers[0]!.point], circle: { centre: CENTRE, metres: 900 } },
        around,
      );
      await until(map, () => all(map, '.pin[aria-pressed=true]').length === 1);
      await expectAccessible(map);
    });

  it('says which one was chosen, and shows it', async () => {
    const map = await open();
    const chosen: string[] = [];
    map.addEventListener('pasar-select', (event) => {
      map.selected = (event as CustomEvent<{ id: string }>).detail.id;
      chosen.push(map.selected);
    });
    await until(map, () => all(map, '.pin').length === 2);
    all(map, '.pin')
      .find((pin) => pin.textContent?.includes('Boiler'))
      ?.click();
    await until(map, () => all(map, '.pin[aria-pressed=true]').length === 1);
    expect(chosen).to.deep.equal(['boiler']);
  });

  it('draws what lies on each other as one, which opens by zooming in', async () => {
    const near = Array.from({ length: 9 }, (_, i) => ({
      id: `n${i}`,
      point: { lat: CENTRE.lat + i * 2e-4, lng: CENTRE.lng },
      label: '8',
    }));
    const map = await open({ markers: [...near, { id: 'far', point: { lat: 45.8, lng: 4.9 }, label: '3' }] });
    await until(map, () => all(map, '.many').length === 1);
    expect(all(map, '.many')[0]?.textContent).to.equal('9, 9 places here. Zoom in');
    await expectAccessible(map);
    all(map, '.many')[0]?.click();
    await until(map, () => all(map, '.pin, .many').length > 2);
  });

  it('a picked point moves by keyboard and by a click on the map', async () => {
    const map = await open({ markers: [], pick: CENTRE });
    const points: { lat: number; lng: number }[] = [];
    map.addEventListener('pasar-point', (event) => {
      map.pick = (event as CustomEvent<typeof CENTRE>).detail;
      points.push(map.pick);
    });
    await until(map, () => all(map, '.pick').length === 1);
    await expectAccessible(map);
    all(map, '.pick')[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }),
    );
    expect(points[0]?.lat).to.be.above(CENTRE.lat);
    expect(points[0]?.lng).to.be.closeTo(CENTRE.lng, 1e-4);
    const box = map.shadowRoot!.querySelector('.box')!.getBoundingClientRect();
    const at = { clientX: box.left + 40, clientY: box.bottom - 40, bubbles: true };
    map.shadowRoot!.querySelector('.leaflet-map-pane')!.dispatchEvent(new MouseEvent('click', at));
    expect(points[1]?.lat).to.be.below(CENTRE.lat);
    expect(points[1]?.lng).to.be.below(CENTRE.lng);
  });

  it('east is right in a right-to-left page too', async () => {
    const map = await open({}, { locale: 'ar-XB' });
    await until(map, () => all(map, '.pin').length === 2);
    const x = (what: string) => centreOf(all(map, '.pin').find((pin) => pin.textContent?.includes(what))!)[0]!;
    expect(x('Boiler')).to.be.above(x('Leak'));
    expect(map.shadowRoot!.querySelector('.controls')!.getBoundingClientRect().left).to.be.below(
      map.getBoundingClientRect().left + 40,
    );
  });

  it('shows the host’s tiles and what their provider asks for, and nothing of Leaflet’s own', async () => {
    const url = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const map = await open({ tiles: { url, attribution: '© City of Lyon', attributionUrl: 'https://example.org/' } });
    await until(map, () => all(map, 'img.leaflet-tile').length > 0);
    expect(all(map, '.from a')[0]?.textContent).to.equal('© City of Lyon');
    expect(map.shadowRoot!.textContent).not.to.include('Leaflet');
    await expectAccessible(map);
  });

  it('draws the host’s underlay with its names', async () => {
    const map = await open({
      underlay: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { class: 'water', name: 'Rhône', width: 180 },
            geometry: {
              type: 'LineString',
              coordinates: [
                [4.84, 45.7],
                [4.842, 45.757],
                [4.85, 45.8],
              ],
            },
          },
          {
            type: 'Feature',
            properties: { class: 'area', name: 'Presqu’île' },
            geometry: { type: 'Point', coordinates: [4.836, 45.757] },
          },
        ],
      },
    });
    await until(map, () => all(map, '.names text.area').length > 0);
    expect(all(map, '.names text.area')[0]?.textContent).to.equal('Presqu’île');
    expect(all(map, 'path.river').length).to.be.above(0);
  });
});
