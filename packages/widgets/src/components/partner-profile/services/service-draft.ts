import { formatMoney, parseMoney } from '@pasar/core/money';
import type { Zone } from '@pasar/core/places';
import type { ServiceEdit, ServiceView } from '@pasar/core/services';

export type PriceKind = 'fixed' | 'from' | 'quote';
export type DraftField = 'summary' | 'description' | 'price' | 'warranty' | 'zone';

type Texts = Readonly<Record<string, string>>;

const MOST_DAYS = 3650;

/** A service as it is being written: texts by language, the price as it is typed. */
export interface ServiceDraft {
  readonly summary: Texts;
  readonly description: Texts;
  /** The one that is written in now: a language of BCP 47. */
  readonly language: string;
  readonly priceKind: PriceKind;
  readonly price: string;
  /** Days; empty for none. */
  readonly warranty: string;
  /** Null: it is being drawn. */
  readonly zone: Zone | null;
}

export function newDraft(zone: Zone, language: string): ServiceDraft {
  return { summary: {}, description: {}, language, priceKind: 'fixed', price: '', warranty: '', zone };
}

/** With new words that were sent back, or wait: those are what one goes on with. */
export function draftOf(service: ServiceView, language: string, locale: string): ServiceDraft {
  const { revision, price, currency, from, warrantyDays, zone } = service;
  const { summary, description } = revision ?? service;
  return {
    summary,
    description,
    language: summary[language] === undefined ? (Object.keys(summary)[0] ?? language) : language,
    priceKind: price === null ? 'quote' : from ? 'from' : 'fixed',
    price: price === null ? '' : withoutSign(formatMoney({ amount: price, currency }, locale, 'short')),
    warranty: warrantyDays === null ? '' : String(warrantyDays),
    zone: zone.zone,
  };
}

/** The currency stands beside the field. */
function withoutSign(money: string): string {
  return money.replace(/[^\p{Nd}.,’'\s]/gu, '').trim();
}

/** What a service is saved with when nothing but its area changes. */
export function editOf(service: ServiceView, zone: Zone): ServiceEdit {
  const { revision, price, from, warrantyDays } = service;
  const { summary, description } = revision ?? service;
  return { summary, description, price, from, warrantyDays, zone };
}

/** In which it is written already, the organization's and the reader's. */
export function languagesOf(
  { summary, description, language }: ServiceDraft,
  ...known: readonly string[]
): readonly string[] {
  return [...new Set([...known, ...Object.keys(summary), ...Object.keys(description), language])];
}

export interface Money {
  readonly currency: string;
  readonly locale: string;
}

export interface Faults {
  /** `required` · `amount` no price · `days` no number of days. */
  readonly faults: ReadonlyMap<DraftField, 'required' | 'amount' | 'days'>;
}

/** As it is sent; or what stands in the way. @param isWhole it is to be read by the operator: its words have to be there */
export function readDraft(draft: ServiceDraft, { currency, locale }: Money, isWhole: boolean): ServiceEdit | Faults {
  const faults = new Map<DraftField, 'required' | 'amount' | 'days'>();
  const { summary, description, priceKind, warranty, zone, language } = draft;
  const complete = Object.keys(summary).some((key) => summary[key]?.trim() && description[key]?.trim());
  if (isWhole && !complete) {
    if (!summary[language]?.trim()) faults.set('summary', 'required');
    if (!description[language]?.trim()) faults.set('description', 'required');
  }
  const money = priceKind === 'quote' ? undefined : parseMoney(draft.price, currency, locale);
  if (priceKind !== 'quote' && !money?.amount) faults.set('price', draft.price.trim() ? 'amount' : 'required');
  const days = warranty.trim();
  if (days && (!/^\d{1,4}$/.test(days) || Number(days) > MOST_DAYS)) faults.set('warranty', 'days');
  if (!zone) faults.set('zone', 'required');
  if (faults.size > 0 || !zone) return { faults };
  return {
    summary: filled(summary),
    description: filled(description),
    price: money?.amount ?? null,
    from: priceKind === 'from',
    warrantyDays: days ? Number(days) : null,
    zone,
  };
}

function filled(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
}
