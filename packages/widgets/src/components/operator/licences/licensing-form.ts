import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import type { LicensingSettings } from '@pasar/core/licences';
import { parseMoney } from '@pasar/core/money';
import type { ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';
import { type Failure, failureOf } from '../../../element/failure.ts';
import { plainAmount } from '../billing.ts';

/** As it is typed: texts, one line each, several lines for an address. */
export interface LicensingDraft {
  readonly name: string;
  readonly issuer: string;
  readonly taxId: string;
  readonly address: string;
  readonly payment: string;
  readonly price: string;
  readonly currency: string;
  readonly tax: string;
  readonly months: string;
  readonly paymentDays: string;
  readonly aheadDays: string;
  readonly country: string;
  readonly zone: string;
  readonly alertsTo: string;
}

export type LicensingField = keyof LicensingDraft;

/** Fields of a refusal, as the form calls them. */
const FIELDS: Readonly<Record<string, LicensingField>> = {
  'issuer.name': 'issuer',
  'issuer.taxId': 'taxId',
  taxRate: 'tax',
  'price.amount': 'price',
  'price.currency': 'currency',
  calendar: 'country',
  'calendar.country': 'country',
  'calendar.zone': 'zone',
};

/** PAR-16: how licences are billed: read, typed, checked as far as a page can, saved whole. */
export class LicensingForm {
  readonly deed: Deed<undefined>;
  draft: LicensingDraft | undefined;
  reading: Failure | undefined;
  #settings: LicensingSettings | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed<undefined>(host);
  }

  async open(client: Client, locale: string): Promise<void> {
    this.draft = this.reading = undefined;
    this.deed.open();
    try {
      this.#settings = await client.call('licensing.read');
      this.draft = draftOf(this.#settings, locale);
    } catch (error) {
      this.reading = failureOf(error);
    }
    this.#host.requestUpdate();
  }

  set(field: LicensingField, value: string): void {
    if (this.draft) this.draft = { ...this.draft, [field]: value };
    this.#host.requestUpdate();
  }

  /** Fields that do not pass here. */
  faults(locale: string): ReadonlySet<LicensingField> {
    const { draft } = this;
    if (!draft) return new Set();
    const whole = (field: 'months' | 'paymentDays' | 'aheadDays', most: number) => {
      const value = Number(draft[field]);
      return Number.isInteger(value) && value >= 1 && value <= most ? [] : [field];
    };
    const tax = percent(draft.tax);
    return new Set<LicensingField>([
      ...(draft.name.trim() ? [] : (['name'] as const)),
      ...(draft.price.trim() && !priceOf(draft, locale) ? (['price'] as const) : []),
      ...(tax !== undefined && tax >= 0 && tax <= 10_000 ? [] : (['tax'] as const)),
      ...whole('months', 60),
      ...whole('paymentDays', 180),
      ...whole('aheadDays', 180),
    ]);
  }

  /** What the server said of a field. */
  said(field: LicensingField): string | undefined {
    const problem = this.deed.failure?.problem;
    const named = (name: string | undefined) => name !== undefined && (FIELDS[name] ?? name.split('.')[0]) === field;
    const found = problem?.errors?.find((error) => named(error.field));
    return found?.detail ?? (named(problem?.field) ? problem?.detail : undefined);
  }

  async save(client: Client, locale: string): Promise<boolean> {
    const [draft, settings] = [this.draft, this.#settings];
    if (!draft || !settings) return false;
    const body = settingsOf(draft, settings, locale);
    const done = await this.deed.run((idempotencyKey) => client.call('licensing.set', { body, idempotencyKey }));
    return done !== undefined;
  }
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** “20”, “5,5” as basis points. */
function percent(text: string): number | undefined {
  const value = Math.round(Number(text.trim().replace(',', '.')) * 100);
  return Number.isFinite(value) ? value : undefined;
}

function priceOf({ price, currency }: LicensingDraft, locale: string) {
  const code = currency.trim().toUpperCase();
  const read = /^[A-Z]{3}$/.test(code) ? parseMoney(price, code, locale) : undefined;
  return read && read.amount > 0 ? read : undefined;
}

function draftOf(settings: LicensingSettings, locale: string): LicensingDraft {
  const { issuer, price, taxRate, months, paymentDays, aheadDays, calendar, alertsTo, name } = settings;
  return {
    name,
    issuer: issuer?.name ?? '',
    taxId: issuer?.taxId ?? '',
    address: issuer?.address.join('\n') ?? '',
    payment: issuer?.payment.join('\n') ?? '',
    price: price ? plainAmount(price, locale) : '',
    currency: price?.currency ?? '',
    tax: String(taxRate / 100),
    months: String(months),
    paymentDays: String(paymentDays),
    aheadDays: String(aheadDays),
    country: calendar.region ? `${calendar.country}-${calendar.region}` : calendar.country,
    zone: calendar.zone,
    alertsTo: alertsTo ?? '',
  };
}

/** What the form does not show stays as it was. */
function settingsOf(
  draft: LicensingDraft,
  settings: LicensingSettings,
  locale: string,
): Exchange<'licensing.set'>['body'] {
  const [country = '', region] = draft.country.trim().toUpperCase().split('-');
  const issuer = draft.issuer.trim() && {
    name: draft.issuer,
    ...(draft.taxId.trim() && { taxId: draft.taxId }),
    address: lines(draft.address),
    payment: lines(draft.payment),
  };
  return {
    ...settings,
    name: draft.name,
    issuer: issuer || null,
    price: priceOf(draft, locale) ?? null,
    taxRate: percent(draft.tax) ?? 0,
    months: Number(draft.months),
    paymentDays: Number(draft.paymentDays),
    aheadDays: Number(draft.aheadDays),
    calendar: { country, ...(region && { region }), zone: draft.zone.trim() },
    alertsTo: draft.alertsTo.trim() || null,
  };
}
