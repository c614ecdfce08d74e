import { DOCUMENT_TYPES, type DocumentType, type Requirement } from '@pasar/core/documents';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconCheck } from '../../../icons/icons.ts';
import type { TermsWords } from './terms.words.ts';

/** Those that usually have a last day begin with one. */
const EXPIRING: readonly DocumentType[] = ['insurance', 'licence', 'tax-clearance', 'qualification'];

export interface PaperTicks {
  readonly t: TermsWords;
  readonly items: readonly Requirement[];
  /** Undefined: may look only. @param expires undefined: it is not asked for */
  readonly change: ((type: DocumentType, expires: boolean | undefined) => void) | undefined;
}

/** One tick set or taken away; in the order in which they stand. */
export function withTick(
  items: readonly Requirement[],
  type: DocumentType,
  expires: boolean | undefined,
): readonly Requirement[] {
  return DOCUMENT_TYPES.flatMap((each) => {
    const now = each === type ? expires : items.find((item) => item.type === each)?.expires;
    return now === undefined ? [] : [{ type: each, expires: now }];
  });
}

/** PAR-5: which documents an applicant must provide, and which of them have a last day. */
export function paperTicks({ t, items, change }: PaperTicks): TemplateResult {
  if (!change) {
    return items.length
      ? html`<ul class="papers">${items.map(
          ({ type, expires }) =>
            html`<li>${icon(iconCheck, { size: 16 })}<span>${t(`paper.${type}`)}${expires ? html` <span class="q">${t('expires')}</span>` : nothing}</span></li>`,
        )}</ul>`
      : html`<p class="q">${t('papers.none')}</p>`;
  }
  const of = (wanted: DocumentType) => items.find(({ type }) => type === wanted);
  return html`<ul class="ticks">${DOCUMENT_TYPES.map((type) => {
    const asked = of(type);
    return html`<li>
      <label class="check"><input class="box" type="checkbox" .checked=${asked !== undefined}
        @change=${(event: Event) => change(type, (event.target as HTMLInputElement).checked ? EXPIRING.includes(type) : undefined)} /><span>${t(`paper.${type}`)}</span></label>
      ${
        asked
          ? html`<label class="check t13 q"><input class="box" type="checkbox" aria-label=${t('expires.of', { paper: t(`paper.${type}`) })} .checked=${asked.expires}
            @change=${(event: Event) => change(type, (event.target as HTMLInputElement).checked)} /><span>${t('expires')}</span></label>`
          : nothing
      }</li>`;
  })}</ul>`;
}
