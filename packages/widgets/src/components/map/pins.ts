import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconHouse, iconMapPin } from '../../icons/icons.ts';
import type { MapHome, MapMarker } from './map-model.ts';

/** What stands on the map at a point. Every pin is DOM drawn by lit, so no text is ever parsed as HTML. */

export function markerPin(marker: MapMarker, selected: boolean, choose: () => void): TemplateResult {
  return html`<button
    type="button"
    class="pin num ${marker.tone ?? 'plain'}"
    aria-pressed=${selected}
    @click=${choose}
  >${marker.icon ? icon(marker.icon, { size: 16 }) : nothing}<span dir="auto">${marker.label}</span>${
    marker.description ? html`<span class="vh">, ${marker.description}</span>` : nothing
  }</button>`;
}

export function clusterPin(count: number, words: string, open: () => void): TemplateResult {
  return html`<button type="button" class="many num" @click=${open}>${count}<span class="vh">, ${words}</span></button>`;
}

export function homePin(home: MapHome): TemplateResult {
  return home.dot
    ? html`<span class="here" role="img" aria-label=${home.label}></span>`
    : html`<span class="pin me num">${icon(iconHouse, { size: 16 })}<span dir="auto">${home.label}</span></span>`;
}

/** The point that can be dragged, or moved with the arrow keys. */
export function pickPin(words: string, onKey: (event: KeyboardEvent) => void): TemplateResult {
  return html`<button type="button" class="pick" aria-label=${words} @keydown=${onKey}>${icon(iconMapPin, {
    size: 24,
  })}</button>`;
}

/** A Leaflet marker of no size whose inside is ours. Leaflet's own focus and roles are off: the button has them. */
export class Pin {
  readonly marker: L.Marker;
  private readonly box = document.createElement('div');

  constructor(at: L.LatLngExpression, options: L.MarkerOptions = {}) {
    const shape = L.divIcon({ html: this.box, className: 'spot', iconSize: [0, 0] });
    this.marker = L.marker(at, { keyboard: false, interactive: false, ...options, icon: shape });
  }

  show(content: TemplateResult): void {
    render(content, this.box);
  }
}
