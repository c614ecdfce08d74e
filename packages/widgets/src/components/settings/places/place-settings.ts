import type { PlaceView } from '@pasar/core/places';
import { SETTING_LIMITS } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleAlert } from '../../../icons/icons.ts';
import { FIGURES, type Figure, type PlaceDraft, type PlaceFault, type PlaceSetting } from './place-draft.ts';
import type { PlacesWords } from './places.words.ts';

/** What holds where nothing is set, and the place it is set on; `value` undefined: the organization's, not known here. */
export interface Above {
  readonly value: boolean | number | undefined;
  readonly from: Pick<PlaceView, 'id' | 'name'> | undefined;
}

export interface PlaceSettingsView {
  readonly t: PlacesWords;
  readonly format: Formats;
  readonly draft: PlaceDraft;
  readonly faults: readonly PlaceFault[];
  readonly mayEdit: boolean;
  readonly above: (name: PlaceSetting) => Above;
  readonly set: (part: Partial<PlaceDraft>) => void;
  readonly go: (place: string) => void;
  /** A setting was set here or given back: where the focus goes. */
  readonly focusOn: (selector: string) => void;
}

/** ORG-1: what holds at a place: what it has from above, shown as such, and what it sets for itself and all below it. */
export function placeSettings(view: PlaceSettingsView): TemplateResult {
  return html`<ul class="settings">${broadcast(view)} ${FIGURES.map((name) => figure(name, view))}</ul>`;
}

function broadcast(view: PlaceSettingsView): TemplateResult {
  const { t, draft, set, mayEdit } = view;
  const isOwn = draft.broadcast !== undefined;
  const control = html`<input type="checkbox" role="switch" class="switch" name="broadcast" aria-label=${t('broadcast')}
    .checked=${live(draft.broadcast ?? false)} @change=${(event: Event) => set({ broadcast: (event.target as HTMLInputElement).checked })} />`;
  return row('broadcast', view, isOwn, isOwn && !mayEdit ? said('broadcast', draft.broadcast, view) : control, {
    take: (value) => set({ broadcast: value === true }),
    giveBack: () => set({ broadcast: undefined }),
  });
}

function figure(name: Figure, view: PlaceSettingsView): TemplateResult {
  const { t, draft, set, mayEdit, faults, format } = view;
  const text = draft.figures[name];
  const isWrong = faults.includes(name);
  const typed = (event: Event) =>
    set({ figures: { ...draft.figures, [name]: (event.target as HTMLInputElement).value } });
  const { min, max } = SETTING_LIMITS[name];
  const between = { min: format.number(min), max: format.number(max) };
  const control = html`<span class="input with-i figure ${isWrong ? 'bad' : ''}"><input name=${name} inputmode=${name === 'offerHours' ? 'decimal' : 'numeric'}
      autocomplete="off" maxlength="5" aria-label=${t(name)} aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${isWrong ? `${name}-error` : nothing}
      .value=${live(text ?? '')} @input=${typed} /><span class="q3">${unitOf(name, text, view)}</span></span>`;
  const fault = isWrong
    ? html`<p class="err" id="${name}-error" role="alert">${icon(iconCircleAlert, { size: 16 })}${t(name === 'offerHours' ? 'fault.between' : 'fault.whole', between)}</p>`
    : nothing;
  const isOwn = text !== undefined;
  const given = Number(text?.replace(',', '.'));
  return row(name, view, isOwn, isOwn && !mayEdit ? said(name, given, view) : html`${control}${fault}`, {
    take: (value) => set({ figures: { ...draft.figures, [name]: typeof value === 'number' ? String(value) : '' } }),
    giveBack: () => {
      const { [name]: _, ...rest } = draft.figures;
      set({ figures: rest });
    },
  });
}

interface Change {
  readonly take: (above: Above['value']) => void;
  readonly giveBack: () => void;
}

function row(
  name: PlaceSetting,
  view: PlaceSettingsView,
  isOwn: boolean,
  control: unknown,
  { take, giveBack }: Change,
): TemplateResult {
  const { t, mayEdit, above: aboveOf, go, focusOn } = view;
  const above = aboveOf(name);
  const from = above.from;
  const source = from
    ? html`<button type="button" class="link t13" @click=${() => go(from.id)}>${t('from.place', { place: from.name })}</button>`
    : html`<span class="t13 q">${t('from.organization')}</span>`;
  const then = (run: () => void, next: string) => () => {
    run();
    focusOn(next);
  };
  const taken = html`<p class="value">${said(name, above.value, view)}</p> <p class="source">${source}</p>`;
  const own = html`${control} <p class="source"><span class="tag accent">${t('here')}</span> ${
    mayEdit
      ? html`<button type="button" class="link t13 give-back" @click=${then(giveBack, `[data-setting=${name}] .take`)}>${
          above.value === undefined ? t('give-back') : t('give-back.to', { value: words(name, above.value, view) })
        }</button>`
      : nothing
  }</p>`;
  return html`<li class="setting" data-setting=${name}>
    <div class="what"><b>${t(name)}</b><p class="t13 q">${t(`${name}.about`)}</p></div>
    <div class="held">${isOwn ? own : taken}</div>
    ${
      mayEdit && !isOwn
        ? html`<button type="button" class="btn btn-s take" aria-label="${t('take')}: ${t(name)}" @click=${then(() => take(above.value), `[name=${name}]`)}>${t('take')}</button>`
        : nothing
    }
  </li>`;
}

function said(name: PlaceSetting, value: Above['value'], view: PlaceSettingsView): TemplateResult {
  return html`<b class="num">${value === undefined ? '…' : words(name, value, view)}</b>`;
}

const unit = (name: Figure) => (name === 'offerHours' ? 'hour' : 'day');

function words(name: PlaceSetting, value: boolean | number, { t, format }: PlaceSettingsView): string {
  if (name === 'broadcast') return t(value ? 'yes' : 'no');
  return format.number(Number(value), { style: 'unit', unit: unit(name), unitDisplay: 'long' });
}

/** “days”, as it stands behind what is typed. */
function unitOf(name: Figure, text: string | undefined, { format }: PlaceSettingsView): string {
  const value = Number(text?.replace(',', '.'));
  const all = format.number(Number.isFinite(value) && text ? value : 2, {
    style: 'unit',
    unit: unit(name),
    unitDisplay: 'long',
  });
  return all.replace(/[\p{N}\p{Cf}\s.,٫٬-]+/gu, ' ').trim();
}
