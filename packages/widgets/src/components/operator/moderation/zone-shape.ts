import type { Zone } from '@pasar/core/places';
import { html, type TemplateResult } from 'lit';

const SIZE = 120;
const MARGIN = 8;

/** An area's outline without a map: its shape and how far it reaches. @param label said to who does not see it */
export function zoneShape(zone: Zone, label: string): TemplateResult {
  return html`<svg class="zone-shape" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label=${label}><path d=${outline(zone)} fill-rule="evenodd" /></svg>`;
}

function outline(zone: Zone): string {
  if (zone.type === 'radius') {
    const radius = SIZE / 2 - MARGIN;
    return `M${MARGIN} ${SIZE / 2}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  }
  const rings = zone.polygons.flat();
  const all = rings.flat();
  const [south, north] = [Math.min(...all.map(({ lat }) => lat)), Math.max(...all.map(({ lat }) => lat))];
  const [west, east] = [Math.min(...all.map(({ lng }) => lng)), Math.max(...all.map(({ lng }) => lng))];
  // Degrees of longitude are shorter away from the equator.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * narrow, north - south) || 1;
  const scale = (SIZE - 2 * MARGIN) / span;
  const left = (SIZE - (east - west) * narrow * scale) / 2;
  const top = (SIZE - (north - south) * scale) / 2;
  const at = ({ lat, lng }: { lat: number; lng: number }) =>
    `${(left + (lng - west) * narrow * scale).toFixed(1)} ${(top + (north - lat) * scale).toFixed(1)}`;
  return rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('');
}
