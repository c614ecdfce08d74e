import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import { civilDate, type Instant, instantAt } from '@pasar/core/kernel';
import type { LicenceInvoice, LicensingSettings } from '@pasar/core/licences';
import { formatMoney, type Money, minorDigits, parseMoney } from '@pasar/core/money';
import type { ReactiveControllerHost } from 'lit';

/** In whose locale numbers are typed, and whose calendar's days are meant. */
export interface BillingDesk {
  readonly client: Client;
  readonly locale: string;
  /** IANA, the operator's. */
  readonly zone: string;
}

type Field = 'amount' | 'months' | 'date' | 'reference';

/** What is typed for an invoice, or for money that came in (PAR-16): filled in beforehand, checked, and put as the contract has it. */
export class Billing {
  /** How licences are billed; undefined until it has come. */
  settings: LicensingSettings | undefined;
  amount = '';
  months = '';
  date = '';
  reference = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Begins anew. `isInvoice`: what a term costs is filled in as soon as it is known. */
  async begin(isInvoice: boolean, { client, locale, zone }: BillingDesk): Promise<void> {
    this.amount = this.months = this.reference = '';
    this.date = today(zone);
    this.settings = undefined;
    if (!isInvoice) return;
    // Without it the fields are empty, and the server takes its own for what is left out.
    this.settings = await client.call('licensing.read').catch(() => undefined);
    const { price, months } = this.settings ?? {};
    if (!this.amount && price) this.amount = plainAmount(price, locale);
    if (!this.months && months) this.months = String(months);
    this.#host.requestUpdate();
  }

  set(field: Field, value: string): void {
    this[field] = value;
    this.#host.requestUpdate();
  }

  /** Nobody is named who could invoice. */
  get isUnbilled(): boolean {
    return this.settings !== undefined && !this.settings.issuer;
  }

  invoiceFault(locale: string): Field | undefined {
    if (this.amount.trim() && !this.#money(locale)) return 'amount';
    const months = Number(this.months);
    const isTerm = Number.isInteger(months) && months >= 1 && months <= 60;
    return this.months.trim() && !isTerm ? 'months' : undefined;
  }

  paymentFault(invoice: LicenceInvoice | null, zone: string): Field | undefined {
    const first = invoice ? civilDate(invoice.issuedAt, zone) : '';
    return !this.date || this.date > today(zone) || this.date < first ? 'date' : undefined;
  }

  /** @param replaces the invoice that this one corrects */
  invoicing(locale: string, replaces?: LicenceInvoice | null): Exchange<'queue.invoice'>['body'] {
    const amount = this.#money(locale);
    return {
      ...(amount && { amount }),
      ...(this.months.trim() && { months: Number(this.months) }),
      ...(replaces && { replaces: replaces.id }),
    };
  }

  payment(invoice: LicenceInvoice, zone: string): Exchange<'queue.paid'>['body'] {
    // A bank knows days: the day's last minute is never before its invoice.
    const paidAt = this.date === today(zone) ? {} : { paidAt: instantAt(this.date, '23:59', zone) };
    return { invoice: invoice.id, ...paidAt, reference: this.reference };
  }

  /** In the currency of the settings' price; undefined for what is none. */
  #money(locale: string): Money | undefined {
    const currency = this.settings?.price?.currency;
    const read = currency ? parseMoney(this.amount, currency, locale) : undefined;
    return read && read.amount > 0 ? read : undefined;
  }
}

function today(zone: string): string {
  return civilDate(new Date().toISOString() as Instant, zone);
}

/** As one types it: without the currency, which stands beside. */
export function plainAmount(price: Money, locale: string): string {
  const digits = minorDigits(price.currency);
  const value = price.amount / 10 ** digits;
  const minimumFractionDigits = Number.isInteger(value) ? 0 : digits;
  return new Intl.NumberFormat(locale, { minimumFractionDigits, useGrouping: false }).format(value);
}

/** The currency as it stands beside an amount: `€`, `Rp`. */
export function currencySign(currency: string, locale: string): string {
  return formatMoney({ amount: 0, currency }, locale).replace(/[\p{Nd}\p{Cf}\s.,٫]/gu, '');
}
