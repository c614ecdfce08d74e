import * as z from 'zod';
import { Instants, id, PageQuery } from '../kernel/kernel.schema.ts';
import { Money } from '../money/money.schema.ts';
import { ACCOUNT_LIFE } from '../partners/account-life.ts';
import { INVOICE_LIFE } from './invoice-life.ts';
import { LICENCE_LIFE } from './licence-life.ts';

export const LicenceState = z.enum(LICENCE_LIFE.states);
export const InvoiceState = z.enum(INVOICE_LIFE.states);

export const AccountStatus = z.enum(ACCOUNT_LIFE.states);

/** A licence invoice, as lists show it; the document itself is its PDF. */
export const LicenceInvoice = z
  .object({
    id: id('invoice'),
    /** Without gaps per deployment and local year of issue: `2026-000017`. */
    number: z.string(),
    state: InvoiceState,
    amount: Money,
    /** Of it, the tax inside. */
    tax: Money,
    months: z.int(),
    /** Whom it is made out to. */
    to: z.string(),
    issuedAt: Instants,
    /** Until when it is to be paid. */
    dueAt: Instants,
    /** Not paid by then. */
    overdue: z.boolean(),
    paidAt: Instants.nullable(),
    /** The add-partner request it was issued for; null: a renewal. */
    ticket: id('ticket').nullable(),
    partner: id('partner').nullable(),
    can: z.array(z.enum(['pay', 'replace', 'give-back'])),
  })
  .meta({ id: 'LicenceInvoice' });
export type LicenceInvoice = z.output<typeof LicenceInvoice>;

/** PAR-16: a partner's licence, as the operator and the partner itself see it. */
export const LicenceView = z
  .object({
    /** Null, with its dates: the first term is not paid yet. */
    state: LicenceState.nullable(),
    /** When the present run of terms began. */
    since: Instants.nullable(),
    /** Matching leaves the partner out from here on. */
    until: Instants.nullable(),
    /** When the operator is to invoice the renewal; null when that is done, or nothing is to be renewed. */
    renewalDueAt: Instants.nullable(),
    /** The latest, newest first; the rest stand in the list of invoices. */
    invoices: z.array(LicenceInvoice),
  })
  .meta({ id: 'Licence' });
export type LicenceView = z.output<typeof LicenceView>;

/** What the operator puts on an invoice; what is left out is taken from the settings. */
export const Invoicing = z.object({
  amount: Money.refine(({ amount }) => amount > 0, { error: 'field.positive' }).optional(),
  months: z.int().min(1).max(60).optional(),
  /** The invoice that this one corrects: it is cancelled, its number stays. */
  replaces: id('invoice').optional(),
});
export type Invoicing = z.output<typeof Invoicing>;

/** That money came in, as the operator's bank says. */
export const Payment = z.object({
  invoice: id('invoice'),
  /** When it arrived; now, when left out. Never ahead of now, nor before the invoice. */
  paidAt: Instants.optional(),
  /** The bank's or the payer's own. */
  reference: z.string().trim().max(140).default(''),
});
export type Payment = z.output<typeof Payment>;

export const InvoiceQuery = PageQuery.extend({
  state: InvoiceState.optional(),
  partner: id('partner').optional(),
  overdue: z.stringbool().optional(),
});
export type InvoiceQuery = z.output<typeof InvoiceQuery>;

/** A partner as the operator's list of accounts has it. */
export const AccountRow = z
  .object({
    partner: id('partner'),
    name: z.string(),
    country: z.string(),
    /** In its country's digits; null when it is not known. */
    taxId: z.string().nullable(),
    account: AccountStatus,
    /** Null: without one. */
    licence: LicenceState.nullable(),
    licenceUntil: Instants.nullable(),
    /** How many organizations it works for. */
    organizations: z.int().min(0),
    can: z.array(z.enum(['suspend', 'reinstate', 'close', 'renew'])),
  })
  .meta({ id: 'Account' });
export type AccountRow = z.output<typeof AccountRow>;

export const AccountView = AccountRow.extend({
  /** Why it was suspended or closed, and when, newest first. */
  history: z.array(
    z.object({
      at: Instants,
      code: z.enum(['created', 'suspended', 'reinstated', 'closed']),
      actor: z.string(),
      reason: z.string(),
    }),
  ),
  /** `inHand`: jobs that are under way or upcoming there. */
  relations: z.array(
    z.object({ organization: id('organization'), name: z.string(), state: z.string(), inHand: z.int().min(0) }),
  ),
  term: LicenceView.nullable(),
}).meta({ id: 'AccountDetail' });
export type AccountView = z.output<typeof AccountView>;

/** `ending`: the licence ends within so many days, or has. Soonest first then; else by name. */
export const AccountQuery = PageQuery.extend({
  account: AccountStatus.optional(),
  search: z.string().max(200).optional(),
  ending: z.coerce.number().int().min(0).max(366).optional(),
});
export type AccountQuery = z.output<typeof AccountQuery>;

/** A step that nobody should have to ask about. */
export const Reasoned = z.object({ reason: z.string().trim().min(1).max(1000) });
