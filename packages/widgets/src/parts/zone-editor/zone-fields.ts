import type { Point } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconTrash2 } from '../../icons/icons.ts';
import { textField } from '../text-field.ts';
import type { ZoneDraft } from './zone-draft.ts';
import type { ZoneWords } from './zone-editor.words.ts';
import type { CornerAt } from './zone-edits.ts';

/** More are not listed: who draws so finely uses the map. */
const MOST_LISTED = 60;

/** The radius in words: kilometres, with the reader's own decimal sign. */
export function radiusField(
  metres: number,
  t: ZoneWords,
  format: Formats,
  change: (metres: number) => void,
): TemplateResult {
  const shown = format.number(metres / 1000, { maximumFractionDigits: 2, useGrouping: false });
  const read = (text: string) => {
    const km = Number(text.trim().replace(',', '.'));
    if (Number.isFinite(km) && km > 0) change(Math.round(km * 1000));
  };
  return html`<div class="radius">${textField({
    name: 'zone-radius',
    label: t('radius'),
    value: shown,
    inputMode: 'decimal',
    maxLength: 7,
    onInput: () => {},
    onChange: read,
    end: html`<span class="q">${t('km')}</span>`,
  })}
    <input type="range" min="0.5" max=${Math.max(30, Math.ceil(metres / 1000))} step="0.5" aria-label=${t('radius')}
      .value=${live(String(metres / 1000))} @input=${(event: Event) => read((event.target as HTMLInputElement).value)} /></div>`;
}

/** Every corner by its degrees, for those who do not draw; folded away. */
export function cornerList(draft: ZoneDraft, t: ZoneWords, changed: () => void): TemplateResult {
  const count = draft.polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  const degrees = (at: CornerAt, point: Point, axis: 'lat' | 'lng') => {
    const set = (event: Event) => {
      const value = Number((event.target as HTMLInputElement).value.replace(',', '.'));
      if (Number.isFinite(value) && Math.abs(value) <= (axis === 'lat' ? 90 : 180)) {
        draft.move(at, { ...point, [axis]: value });
        changed();
      }
    };
    return html`<input class="input num" inputmode="decimal" autocomplete="off" aria-label=${t(axis)} .value=${live(point[axis].toFixed(5))} @change=${set} />`;
  };
  const corner = (point: Point, at: CornerAt) => html`<li>
    <span class="q num">${at.corner + 1}</span>${degrees(at, point, 'lat')}${degrees(at, point, 'lng')}
    <button type="button" class="icon-btn" aria-label=${t('corner.remove', { number: at.corner + 1 })} @click=${() => {
      draft.remove(at);
      changed();
    }}>${icon(iconTrash2, { size: 16 })}</button></li>`;
  return html`<details class="corners"><summary>${t('corners', { count })}</summary>
    ${
      count > MOST_LISTED
        ? html`<p class="t13 q">${t('corners.many')}</p>`
        : draft.polygons.map(
            (rings, polygon) => html`<section>
        <div class="corners-head"><h4 class="t13">${t('area.number', { number: polygon + 1 })}</h4>
          <button type="button" class="btn btn-s btn-quiet" @click=${() => {
            draft.removeArea(polygon);
            changed();
          }}>${t('area.remove')}</button></div>
        ${rings.map(
          (points, ring) => html`${ring > 0 ? html`<p class="t13 q">${t('hole')}</p>` : nothing}
          <ol>${points.map((point, at) => corner(point, { polygon, ring, corner: at }))}</ol>`,
        )}
      </section>`,
          )
    }
  </details>`;
}
