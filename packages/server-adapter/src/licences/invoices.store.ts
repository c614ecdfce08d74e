import type { Instant, InvoiceId, OrganizationId, PartnerId, TicketId } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import {
  type Invoice,
  type InvoiceTerms,
  invoiceMoves,
  invoiceNumber,
  invoiceYear,
  isOverdueInvoice,
  type LicenceInvoice,
  type LicensingSettings,
} from '@pasar/core/licences';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** An invoice with what is printed on it. */
export interface IssuedInvoice extends Invoice {
  readonly payer: LegalEntity;
  readonly issuer: NonNullable<LicensingSettings['issuer']>;
  /** Basis points. */
  readonly taxRate: number;
  readonly locale: string;
  /** IANA: whose calendar its dates and its year are read in. */
  readonly zone: string;
  readonly organization: OrganizationId | null;
}

/** What is invoiced, to whom, why. */
export interface NewInvoice extends InvoiceTerms {
  readonly id: InvoiceId;
  readonly payer: LegalEntity;
  /** BCP 47: the payer's language. */
  readonly locale: string;
  readonly organization: OrganizationId | null;
  readonly ticket: TicketId | null;
  readonly partner: PartnerId | null;
}

/**
 * The next number of the operator's local year, without gaps: it commits with its invoice or is given out again, and
 * whoever asks meanwhile waits for that.
 */
async function nextNumber(tx: Tx, owner: DeploymentId, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into licence_invoice_numbers as n (owner, year, last) values (${owner}, ${year}, 1)
    on conflict (owner, year) do update set last = n.last + 1
    returning last`.execute(tx);
  return rows[0]!.last;
}

/** @param tx in the deployment's scope */
export async function issueInvoice(
  tx: Tx,
  owner: DeploymentId,
  { id, payer, locale, organization, ticket, partner, amount, tax, months, dueAt }: NewInvoice,
  settings: LicensingSettings,
  now: Instant,
): Promise<void> {
  const { zone } = settings.calendar;
  const year = invoiceYear(now, zone);
  await tx
    .insertInto('licence_invoices')
    .values({
      owner,
      id,
      year,
      sequence: await nextNumber(tx, owner, year),
      state: 'issued',
      amount: amount.amount,
      currency: amount.currency,
      tax: tax.amount,
      tax_rate: settings.taxRate,
      months,
      issued_at: now,
      due_at: dueAt,
      paid_at: null,
      payer: json(payer),
      issuer: json(settings.issuer!),
      locale,
      zone,
      organization,
      ticket,
      partner,
    })
    .execute();
}

/** @param tx in the deployment's scope; locked until its end */
export async function lockInvoice(tx: Tx, owner: DeploymentId, id: InvoiceId): Promise<IssuedInvoice | undefined> {
  const row = await select(tx, owner).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && invoiceOf(row);
}

export interface WantedInvoices {
  readonly id?: InvoiceId | undefined;
  readonly state?: Invoice['state'] | undefined;
  readonly partner?: PartnerId | undefined;
  readonly ticket?: TicketId | undefined;
  readonly among?: readonly InvoiceId[] | undefined;
  /** Not paid at this instant, though they were to be. */
  readonly overdueAt?: Instant | undefined;
  readonly before?: InvoiceId | undefined;
  readonly limit?: number;
}

/** Newest first; what the scope's person may see. */
export async function readInvoices(
  tx: Tx,
  owner: DeploymentId,
  { id, state, partner, ticket, among, overdueAt, before, limit = 50 }: WantedInvoices,
): Promise<readonly IssuedInvoice[]> {
  const rows = await select(tx, owner)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .$if(ticket !== undefined, (query) => query.where('ticket', '=', ticket!))
    .$if(among !== undefined, (query) => query.where(sql<boolean>`id = any(${[...among!]}::uuid[])`))
    .$if(overdueAt !== undefined, (query) => query.where('state', '=', 'issued').where('due_at', '<=', overdueAt!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(invoiceOf);
}

/** What became of it; its words stay. */
export async function saveInvoice(
  tx: Tx,
  owner: DeploymentId,
  { id, state, paidAt, partner }: Invoice,
  reference?: string,
): Promise<void> {
  await tx
    .updateTable('licence_invoices')
    .set({ state, paid_at: paidAt, partner, ...(reference !== undefined && { reference }) })
    .where(forOwner('licence_invoices', owner))
    .where('id', '=', id)
    .execute();
}

const select = (tx: Tx, owner: DeploymentId) =>
  tx.selectFrom('licence_invoices').selectAll().where(forOwner('licence_invoices', owner));

type InvoiceRow = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

function invoiceOf(row: InvoiceRow): IssuedInvoice {
  const { id, state, currency, months, payer, issuer, locale, zone, organization, ticket, partner } = row;
  return {
    id,
    number: invoiceNumber(row.year, row.sequence),
    state,
    amount: { amount: row.amount, currency },
    tax: { amount: row.tax, currency },
    taxRate: row.tax_rate,
    months,
    issuedAt: row.issued_at,
    dueAt: row.due_at,
    paidAt: row.paid_at,
    payer,
    issuer,
    locale,
    zone,
    organization,
    ticket,
    partner,
  };
}

/** As lists show it; what may be done with it is the operator's to do. */
export function invoiceView(invoice: IssuedInvoice, now: Instant, reader: 'operator' | 'partner'): LicenceInvoice {
  const { id, number, state, amount, tax, months, payer, issuedAt, dueAt, paidAt, ticket, partner } = invoice;
  return {
    id,
    number,
    state,
    amount,
    tax,
    months,
    to: payer.name,
    issuedAt,
    dueAt,
    overdue: isOverdueInvoice(invoice, now),
    paidAt,
    ticket,
    partner,
    can: reader === 'operator' ? invoiceMoves(invoice) : [],
  };
}
