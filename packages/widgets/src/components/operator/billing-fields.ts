import type { LicenceInvoice } from '@pasar/core/licences';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { iconTriangleAlert } from '../../icons/icons.ts';
import { notice } from '../../parts/notice.ts';
import { textField } from '../../parts/text-field.ts';
import { type Billing, currencySign } from './billing.ts';
import type { InvoiceWords } from './invoices.words.ts';

export interface BillingReading {
  readonly t: InvoiceWords;
  readonly words: Words;
  readonly format: Formats;
  readonly locale: string;
  readonly zone: string;
}

/** What an invoice is for, and how long. Needs `fieldStyles`, `deskStyles`. */
export function invoiceFields(billing: Billing, { t, format, locale }: BillingReading): TemplateResult {
  const fault = billing.invoiceFault(locale);
  const currency = billing.settings?.price?.currency;
  const days = billing.settings?.paymentDays;
  return html`${
    billing.isUnbilled
      ? notice({ tone: 'warning', icon: iconTriangleAlert, title: t('no-issuer.title'), text: t('no-issuer.detail') })
      : nothing
  }<div class="two">
      ${textField({
        name: 'amount',
        label: t('field.amount'),
        value: billing.amount,
        inputMode: 'decimal',
        onInput: (value) => billing.set('amount', value),
        end: currency ? html`<span class="q">${currencySign(currency, locale)}</span>` : undefined,
        error: fault === 'amount' ? t('field.amount.wrong', { example: format.number(1234.5) }) : undefined,
        isDisabled: billing.settings !== undefined && !currency,
      })}
      ${textField({
        name: 'months',
        label: t('field.months'),
        value: billing.months,
        inputMode: 'numeric',
        onInput: (value) => billing.set('months', value),
        error: fault === 'months' ? t('field.months.wrong') : undefined,
      })}</div>
    ${days ? html`<p class="t13 q">${t('pay-within', { count: days })}</p>` : nothing}`;
}

/** When the money arrived, and how the bank calls it. */
export function paymentFields(
  billing: Billing,
  invoice: LicenceInvoice | null,
  { t, words, format, zone }: BillingReading,
): TemplateResult {
  const isWrong = billing.paymentFault(invoice, zone) === 'date';
  const since = invoice ? format.date(invoice.issuedAt, zone, { dateStyle: 'medium' }) : '';
  return html`${
    invoice
      ? html`<p><b class="num">${format.money(invoice.amount)}</b> <span class="q num">${invoice.number}</span></p>`
      : nothing
  }<div class="two">
    ${textField({
      name: 'date',
      label: t('field.date'),
      type: 'date',
      value: billing.date,
      onInput: (value) => billing.set('date', value),
      error: isWrong ? t('field.date.wrong', { date: since }) : undefined,
    })}
    ${textField({
      name: 'reference',
      label: t('field.reference'),
      value: billing.reference,
      optional: words('optional'),
      maxLength: 140,
      onInput: (value) => billing.set('reference', value),
    })}</div>`;
}
