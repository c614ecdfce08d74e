import type { LicenceInvoice } from '@pasar/core/licences';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconDownload } from '../../icons/icons.ts';
import type { InvoiceWords } from './invoices.words.ts';

const TONES: Readonly<Record<LicenceInvoice['state'], string>> = {
  issued: 'info',
  paid: 'success',
  cancelled: '',
  'owed-back': 'danger',
  'given-back': '',
};

/** Overdue is no state of its own, but the first thing to know of one that is not paid. */
export function invoiceTag({ state, overdue }: LicenceInvoice, t: InvoiceWords): TemplateResult {
  const isLate = state === 'issued' && overdue;
  return html`<span class="tag ${isLate ? 'danger' : TONES[state]}">${t(isLate ? 'invoice.overdue' : `invoice.${state}`)}</span>`;
}

export interface InvoiceReading {
  readonly t: InvoiceWords;
  readonly format: Formats;
  /** IANA, the operator's. */
  readonly zone: string;
  readonly download: (invoice: LicenceInvoice) => void;
}

/** Licence invoices under one another, newest first, each with its document. Needs `besideStyles`, `chipStyles`. */
export function invoicesList(
  invoices: readonly LicenceInvoice[],
  { t, format, zone, download }: InvoiceReading,
): TemplateResult {
  return html`<ul class="docs">${invoices.map(
    (invoice) => html`<li class="doc"><div>
        <p class="num"><b>${format.money(invoice.amount)}</b> ${invoiceTag(invoice, t)}</p>
        <p class="t13 q num">${t('invoice.about', {
          number: invoice.number,
          date: format.date(invoice.issuedAt, zone, { day: 'numeric', month: 'short', year: 'numeric' }),
        })}</p></div>
      <button type="button" class="icon-btn" aria-label=${t('invoice.download', { number: invoice.number })}
        @click=${() => download(invoice)}>${icon(iconDownload)}</button></li>`,
  )}</ul>`;
}
