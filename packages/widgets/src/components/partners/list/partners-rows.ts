import type { PartnerRow } from '@pasar/core/partners';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowUp } from '../../../icons/icons.ts';
import { monogram } from '../../../parts/monogram.ts';
import { table } from '../../../parts/table.ts';
import { nextInWords, statusTag } from '../partner-status.ts';
import { statusOf } from '../shown-status.ts';
import type { ListWords } from './partners-list.words.ts';

export interface PartnersReading {
  readonly t: ListWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
}

/** PAR-9: name, legal entity, active services, account status, what is next. A row opens the card. */
export function partnersRows(
  rows: readonly PartnerRow[],
  { t, format, zone }: PartnersReading,
  open: (row: PartnerRow) => void,
): TemplateResult {
  return table<PartnerRow>({
    label: t('title'),
    rows,
    keyOf: ({ id }) => id,
    open,
    endLabel: t('head.open'),
    columns: [
      {
        name: 'name',
        label: t('head.name'),
        narrow: 'first',
        cell: ({ name }) => html`<span class="who">${monogram(name)}<span>${name}</span></span>`,
      },
      {
        name: 'entity',
        label: t('head.entity'),
        narrow: 'none',
        cell: ({ legalEntity }) => legalEntity ?? html`<span class="q3">${t('no-entity')}</span>`,
      },
      {
        name: 'services',
        label: t('head.services'),
        isFigure: true,
        narrow: 'none',
        cell: ({ services }) => format.number(services.active),
      },
      { name: 'status', label: t('head.status'), narrow: 'end', cell: (row) => statusTag(statusOf(row), t) },
      {
        name: 'next',
        label: t('head.next'),
        cell: ({ next, legalEntity }) =>
          next
            ? html`<span class=${next.by === 'organization' ? 'ours' : 'q'}>${nextInWords(next, t, format, zone)}</span>`
            : html`<span class="q3 wide">—</span><span class="narrow">${legalEntity ?? t('no-entity')}</span>`,
      },
    ],
  });
}

/** Below the rows: how many there are, and how to walk them without a mouse. */
export function partnersFoot(total: number, t: ListWords): TemplateResult {
  return html`<div class="foot q t13"><span class="num" role="status">${t('count', { count: total })}</span>${
    total > 0
      ? html`<span class="keys" aria-hidden="true"><kbd>${icon(iconArrowUp, { size: 16 })}</kbd><kbd class="down">${icon(iconArrowUp, { size: 16 })}</kbd> ${t('key.walk')} <kbd>${t('key.enter')}</kbd> ${t('key.open')}</span>`
      : nothing
  }</div>`;
}
