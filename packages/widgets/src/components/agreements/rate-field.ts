import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconCircleAlert } from '../../icons/icons.ts';
import { percentIn, type RateFlaw, ratesBeside } from './rate-input.ts';
import type { TermsWords } from './terms.words.ts';

interface RateField {
  /** Unique in the widget. */
  readonly id: string;
  /** Whose rate it is; the field stands in a table without a label of its own. */
  readonly label: string;
  readonly text: string;
  readonly flaw: RateFlaw | undefined;
  readonly isChanged: boolean;
  readonly isDisabled?: boolean;
  readonly onInput: (text: string) => void;
}

/** A percentage in a cell. What is wrong with it stands in the row below: `flawRow`. Needs `paperStyles`. */
export function rateField({
  id,
  label,
  text,
  flaw,
  isChanged,
  isDisabled = false,
  onInput,
}: RateField): TemplateResult {
  return html`<span class="pct ${flaw ? 'bad' : isChanged ? 'changed' : ''}"><input id=${id} inputmode="decimal" autocomplete="off"
    maxlength="12" aria-label=${label} aria-invalid=${flaw ? 'true' : nothing} aria-describedby=${flaw ? `${id}-flaw` : nothing}
    ?disabled=${isDisabled} .value=${live(text)} @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)} />
    <span aria-hidden="true">%</span></span>`;
}

/** ERR-1: what is wrong, and what would pass. */
export function flawRow(
  { id, text, flaw }: Pick<RateField, 'id' | 'text' | 'flaw'>,
  columns: number,
  t: TermsWords,
  format: Formats,
): TemplateResult | typeof nothing {
  if (!flaw) return nothing;
  const [below, above] = flaw === 'precision' ? ratesBeside(text) : [0, 0];
  const words = t(`rate.${flaw}`, {
    given: text.replace(/\s*%\s*$/, '').trim(),
    below: percentIn(format, below),
    above: percentIn(format, above),
  });
  return html`<tr class="flaw"><td colspan=${columns}><p class="err" id="${id}-flaw" role="alert">${icon(iconCircleAlert, { size: 16 })}${words}</p></td></tr>`;
}
