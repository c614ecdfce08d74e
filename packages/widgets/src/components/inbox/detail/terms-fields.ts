import { clockTime, type Instant, type Window } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleAlert, iconPlus } from '../../../icons/icons.ts';
import { clockInWords, dayInWords, windowInWords } from '../../../parts/times-in-words.ts';
import type { InboxDetail } from '../inbox-model.ts';
import type { Draft, TermField } from './terms.ts';
import { piecesOf, sameWindow, windowAt } from './time-slots.ts';

/** Clock times within a wished window, as they stand in their fields. */
export interface OtherTime {
  readonly within: Window;
  readonly from: string;
  readonly to: string;
}

export interface TermsScope {
  readonly t: Words;
  readonly format: Formats;
  readonly locale: string;
  readonly now: Instant;
  readonly draft: Draft;
  readonly missing: readonly TermField[];
  readonly other: OtherTime | undefined;
  change(part: Partial<Draft>): void;
  /** A point of the checklist was ticked, or not any more. */
  confirm(point: string, isOn: boolean): void;
  setOther(other: OtherTime | undefined): void;
}

function fault(id: string, words: string): TemplateResult {
  return html`<p class="err" id=${id}>${icon(iconCircleAlert, { size: 16 })}${words}</p>`;
}

/** REQ-10: each point of the organization's list. */
export function checklistFields({ checklist }: InboxDetail, takes: boolean, scope: TermsScope): TemplateResult {
  const { t, draft, missing, confirm } = scope;
  const isMissing = missing.includes('checklist');
  return html`<fieldset class="checklist ${isMissing ? 'bad' : ''}" data-field="checklist" aria-describedby=${isMissing ? 'checklist-err' : nothing}>
    <legend class="med">${t(takes ? 'check.take' : 'check.propose')}</legend>
    ${checklist.map(
      ({
        id,
        label,
      }) => html`<label class="check t13"><input type="checkbox" class="box" .checked=${live(draft.checklist.includes(id))}
        @change=${(event: Event) => confirm(id, (event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`,
    )}
    ${isMissing ? fault('checklist-err', t('check.missing')) : nothing}
  </fieldset>`;
}

/** Price, time and message. */
export function offerFields(detail: InboxDetail, scope: TermsScope): TemplateResult {
  const { t, draft, missing, change } = scope;
  const noPrice = missing.includes('price');
  const example = scope.format.number(148);
  return html`<div class="offer ${detail.windows.length > 1 ? '' : 'one'}">
    <div class="field price ${noPrice ? 'bad' : ''}" data-field="price">
      <label class="label" for="price">${t('price')}</label>
      <div class="input with-i num"><input id="price" inputmode="decimal" autocomplete="off" .value=${live(draft.price)}
        aria-invalid=${noPrice} aria-describedby=${noPrice ? 'price-err' : nothing}
        @input=${(event: Event) => change({ price: (event.target as HTMLInputElement).value })} /><span class="q3">${currencySign(detail.currency, scope.locale)}</span></div>
      ${noPrice ? fault('price-err', t('price.missing', { example })) : nothing}
    </div>
    ${timeField(detail, scope)}
    <div class="field whole">
      <label class="label" for="message">${t('message')} <span class="opt">${t('optional')}</span></label>
      <textarea class="input" id="message" rows="2" maxlength="1000" aria-describedby="message-hint" .value=${live(draft.message)}
        @input=${(event: Event) => change({ message: (event.target as HTMLTextAreaElement).value })}></textarea>
      <p class="hint t12" id="message-hint">${t('message.hint')}</p>
    </div>
  </div>`;
}

/** Two-hour pieces of the wished windows, or clock times within one of them. */
function timeField({ windows, zone }: InboxDetail, scope: TermsScope): TemplateResult {
  const { t, format, draft, missing, now, other } = scope;
  const noTime = missing.includes('window');
  const wished = windows.filter((window) => window.end > now);
  const within =
    other?.within ??
    wished.find(({ start, end }) => draft.window && start <= draft.window.start && draft.window.end <= end) ??
    wished[0];
  const pieces = within ? piecesOf(within, now) : [];
  const isOther = Boolean(other) || (draft.window && !pieces.some((piece) => sameWindow(piece, draft.window)));
  const pick = (window: Draft['window']) => {
    scope.setOther(undefined);
    scope.change({ window });
  };
  const openOther = () => {
    if (!within) return;
    const from = draft.window ?? pieces[0] ?? within;
    scope.setOther({ within, from: clockTime(from.start, zone), to: clockTime(from.end, zone) });
  };
  return html`<div class="field times whole ${noTime ? 'bad' : ''}" role="group" aria-labelledby="time-label" data-field="window">
    <span class="label" id="time-label">${t('time')}${within ? html`, ${dayInWords(within.start, zone, format)}` : nothing}</span>
    ${
      wished.length > 1
        ? html`<div class="chips days num">${wished.map(
            (window) => html`<button type="button" class="chip" aria-pressed=${sameWindow(window, within)}
              @click=${() => pick(piecesOf(window, now)[0] ?? window)}>${windowInWords(window, zone, format)}</button>`,
          )}</div>`
        : nothing
    }
    <div class="chips num">${pieces.map(
      (piece) => html`<button type="button" class="chip slot" aria-pressed=${!other && sameWindow(piece, draft.window)}
        @click=${() => pick(piece)}>${clockInWords(piece, zone, format)}</button>`,
    )}<button type="button" class="chip slot" aria-pressed=${isOther} aria-label=${t('time.other')} title=${t('time.other')} @click=${openOther}>${icon(iconPlus, { size: 16 })}</button></div>
    ${within && isOther ? otherTime(within, zone, scope) : nothing}
    ${noTime ? fault('time-err', t('time.missing')) : nothing}
  </div>`;
}

function otherTime(within: Window, zone: string, scope: TermsScope): TemplateResult {
  const { t, format, draft } = scope;
  const shown = scope.other ?? {
    within,
    from: clockTime(draft.window!.start, zone),
    to: clockTime(draft.window!.end, zone),
  };
  const isInside = windowAt(within, shown.from, shown.to, zone);
  const set = (part: Partial<typeof shown>) => {
    const next = { ...shown, ...part };
    scope.setOther(next);
    scope.change({ window: windowAt(within, next.from, next.to, zone) });
  };
  const input = (
    name: 'from' | 'to',
  ) => html`<label class="clock t13">${t(`time.${name}`)}<input type="time" class="input" step="900" .value=${live(shown[name])}
    min=${clockTime(within.start, zone)} max=${clockTime(within.end, zone)} aria-invalid=${!isInside}
    @change=${(event: Event) => set({ [name]: (event.target as HTMLInputElement).value })} /></label>`;
  return html`<div class="clocks">${input('from')}${input('to')}</div>
    ${isInside ? nothing : fault('other-err', t('time.outside', { window: clockInWords(within, zone, format) }))}`;
}

function currencySign(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
