import type { Point } from '@pasar/core/places';
import { html, svg, type TemplateResult } from 'lit';
import { streetPattern } from '../map/street-pattern.ts';

const ZOOM = 16;
const SIZE = 240;

/** A glimpse of the surroundings, drawn as `pasar-map` draws them without tiles, and without its weight. */
export function siteMap({ lat, lng }: Point): TemplateResult {
  const world = 256 * 2 ** ZOOM;
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = world * (lng / 360 + 0.5) - SIZE / 2;
  const y = world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) - SIZE / 2;
  const { block, park, street, road, avenue, river, rivers, scale } = streetPattern(x, y, SIZE, ZOOM);
  const path = (kind: string, d: string, width: number) => svg`<path class=${kind} d=${d} stroke-width=${width} />`;
  return html`<svg viewBox="0 0 ${SIZE / scale} ${SIZE / scale}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    ${path('built', block, 0)} ${path('edge', street, 8)} ${path('way', street, 6)} ${path('park', park, 0)}
    ${path('lake', river, 0)} ${Object.entries(rivers).map(([breadth, d]) => path('river', d, +breadth))}
    ${path('edge', road, 13.5)} ${path('edge', avenue, 18)} ${path('way', road, 11)} ${path('way', avenue, 15.5)}
  </svg>`;
}
