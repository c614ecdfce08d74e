import type { Exchange } from '@pasar/core/contract';
import { type Requisite, type RequisiteField, requisitesOf } from '@pasar/core/legal';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../icons/icon.ts';
import { iconCheck, iconFileText, iconLandmark, iconTriangleAlert } from '../../../../icons/icons.ts';
import { checkNumber, type EntityValues, grouped } from '../../../../parts/legal/legal-numbers.ts';
import { notice } from '../../../../parts/notice.ts';
import type { PapersWords } from './partner-papers.words.ts';

export type LegalDetails = Exchange<'partner-legal.read'>['answer'];

/** Who holds such a number could move money: shown when it is asked for. */
const COVERED: readonly RequisiteField[] = ['bank.iban', 'bank.settlementAccount'];
/** Of a covered number this much is seen at its end, to tell one account from another. */
const SEEN = 4;

interface LegalReading {
  readonly t: PapersWords;
  readonly isUncovered: boolean;
  readonly uncover: () => void;
}

/** PAR-10: legal details by the country's rules, with what comes from the registry and which numbers are right. */
export function legalDetails({ entity, prefilled }: LegalDetails, reading: LegalReading): TemplateResult {
  const { t } = reading;
  if (!entity)
    return notice({ tone: 'blank', icon: iconFileText, title: t('legal.none'), text: t('legal.none.detail') });
  const values = textsOf(entity);
  const all = requisitesOf(entity.country).filter(({ field }) => values[field]);
  const section = (title: string, fields: readonly Requisite[]) =>
    fields.length
      ? html`<section><h3 class="h16">${title}</h3><dl class="facts">${fields.map((requisite) => line(requisite, values, prefilled, reading))}</dl></section>`
      : nothing;
  const isBank = ({ field }: Requisite) => field.startsWith('bank.');
  return html`<div class="stack">
    ${prefilled.length ? html`<p class="from-registry">${icon(iconLandmark)}<span>${t('registry.said')}</span></p>` : nothing}
    <div class="legal">${section(
      t('company'),
      all.filter((each) => !isBank(each)),
    )}${section(t('bank'), all.filter(isBank))}</div>
  </div>`;
}

function line(
  requisite: Requisite,
  values: EntityValues,
  prefilled: readonly string[],
  { t, isUncovered, uncover }: LegalReading,
): TemplateResult {
  const { field, label } = requisite;
  const text = values[field]!;
  const isCovered = COVERED.includes(field) && !isUncovered;
  const checked = checkNumber(requisite, values);
  return html`<dt>${t(label)}</dt><dd>
    <bdi class=${requisite.rule ? 'num' : ''}>${isCovered ? `•••• ${text.replace(/\s/g, '').slice(-SEEN)}` : grouped(text, requisite)}</bdi>
    ${isCovered ? html`<button type="button" class="btn btn-s btn-quiet" @click=${uncover}>${t('uncover')}</button>` : nothing}
    ${
      checked
        ? checked.ok
          ? html`<span class="mark right">${icon(iconCheck, { size: 16 })}${t('number.right')}</span>`
          : html`<span class="mark wrong">${icon(iconTriangleAlert, { size: 16 })}${t('number.wrong')}</span>`
        : nothing
    }
    ${prefilled.includes(field) ? html`<span class="tag">${icon(iconLandmark, { size: 16 })}${t('registry')}</span>` : nothing}
  </dd>`;
}

function textsOf(entity: NonNullable<LegalDetails['entity']>): EntityValues {
  const { bank, ...own } = entity;
  const all = [
    ...Object.entries(own),
    ...Object.entries(bank ?? {}).map(([field, value]) => [`bank.${field}`, value] as const),
  ];
  return Object.fromEntries(all.filter(([, value]) => typeof value === 'string' && value));
}
