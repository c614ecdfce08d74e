import type { InvoiceId, PartnerId, TicketId } from '../kernel/ids.ts';
import { epochMs, type Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { civilDate, daysLater } from '../kernel/zones.ts';
import type { Money } from '../money/money.schema.ts';
import { halfEven } from '../money/rounding.ts';
import { INVOICE_LIFE, type InvoiceState } from './invoice-life.ts';
import type { LicensingSettings } from './licensing-settings.schema.ts';

/** PAR-16: what is invoiced: one licence for some months, to the one who is to pay it. */
export interface Invoice {
  readonly id: InvoiceId;
  /** As it is printed: `2026-000017`. */
  readonly number: string;
  readonly state: InvoiceState;
  /** Tax inside. */
  readonly amount: Money;
  readonly tax: Money;
  readonly months: number;
  readonly issuedAt: Instant;
  readonly dueAt: Instant;
  readonly paidAt: Instant | null;
  /** For an account to be made; null for a renewal. */
  readonly ticket: TicketId | null;
  /** Null until the account is there. */
  readonly partner: PartnerId | null;
}

/** Figures of the number within its year; more of them when a year has more. */
const FIGURES = 6;

/** Without gaps per deployment and local year of issue; the year is the operator's calendar's. */
export function invoiceNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(FIGURES, '0')}`;
}

/** The operator's local year: invoices are counted in it. */
export function invoiceYear(at: Instant, zone: string): number {
  return Number(civilDate(at, zone).slice(0, 4));
}

export interface InvoiceTerms {
  readonly amount: Money;
  readonly tax: Money;
  readonly months: number;
  readonly dueAt: Instant;
}

/** What is asked for, and what the settings say where nothing is. Without an issuer nobody could pay. */
export function invoiceTerms(
  asked: { readonly amount?: Money | undefined; readonly months?: number | undefined },
  settings: LicensingSettings,
  now: Instant,
): Result<InvoiceTerms, 'licensing.issuer' | 'licensing.price'> {
  if (!settings.issuer) return refuse('licensing.issuer');
  const amount = asked.amount ?? settings.price;
  if (!amount) return refuse('licensing.price', { field: 'amount' });
  return accept({
    amount,
    tax: taxInside(amount, settings.taxRate),
    months: asked.months ?? settings.months,
    dueAt: daysLater(now, settings.paymentDays, settings.calendar.zone),
  });
}

/** Tax inside an amount: rate ÷ (1 + rate) of it, rounded half-even once. @param rate basis points */
export function taxInside({ amount, currency }: Money, rate: number): Money {
  return { amount: Number(halfEven(BigInt(amount) * BigInt(rate), BigInt(10_000 + rate))), currency };
}

/** Not paid when it was to be. */
export function isOverdueInvoice({ state, dueAt }: Pick<Invoice, 'state' | 'dueAt'>, now: Instant): boolean {
  return state === 'issued' && dueAt <= now;
}

/** Money that came in, for this invoice. A bank's date may lie behind, never ahead, and not before the invoice. */
export function payInvoice(
  invoice: Invoice,
  { paidAt }: { readonly paidAt: Instant },
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Result<Invoice, 'invoice.state' | 'payment.date'> {
  const state = INVOICE_LIFE.next(invoice.state, 'pay');
  if (!state) return refuse('invoice.state', { params: { state: invoice.state } });
  const isEarly = civilDate(paidAt, zone) < civilDate(invoice.issuedAt, zone);
  if (epochMs(paidAt) > epochMs(now) || isEarly) return refuse('payment.date', { field: 'paidAt' });
  return accept({ ...invoice, state, paidAt });
}

/** What becomes of an invoice whose cause is gone: cancelled, or owed back when it was paid. */
export function dropInvoice(invoice: Invoice): Result<Invoice, 'invoice.state'> {
  const state = INVOICE_LIFE.next(invoice.state, 'cancel') ?? INVOICE_LIFE.next(invoice.state, 'owe-back');
  return state ? accept({ ...invoice, state }) : refuse('invoice.state', { params: { state: invoice.state } });
}

export function giveBackInvoice(invoice: Invoice): Result<Invoice, 'invoice.state'> {
  const state = INVOICE_LIFE.next(invoice.state, 'give-back');
  return state ? accept({ ...invoice, state }) : refuse('invoice.state', { params: { state: invoice.state } });
}

const MOVES = { pay: 'pay', replace: 'cancel', 'give-back': 'give-back' } as const;

/** What the operator may do with it now; it is cancelled by the one that replaces it. */
export function invoiceMoves({ state }: Pick<Invoice, 'state'>): (keyof typeof MOVES)[] {
  const moves = Object.keys(MOVES) as (keyof typeof MOVES)[];
  return moves.filter((move) => INVOICE_LIFE.next(state, MOVES[move]) !== undefined);
}
