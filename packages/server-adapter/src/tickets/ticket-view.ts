import { type Instant, type OrganizationId, shortCode } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import {
  dueDays,
  isOverdue,
  nextOfTicket,
  operatorMoves,
  organizationMoves,
  type QueueRow,
  type QueueTicket,
  storyOfTicket,
  type Ticket,
  type TicketRow,
  type TicketView,
} from '@pasar/core/tickets';
import { businessCalendar } from '../calendar/holidays.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { invoiceView, readInvoices } from '../licences/invoices.store.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { readHelpdesk } from './helpdesk.store.ts';
import { partnerOfCompany } from './known-company.ts';
import type { QueuedTicket } from './ticket-list.store.ts';
import { type KeptTicket, readPartnerName, readTicketContact, readTicketEvents } from './tickets.store.ts';

type Furnished = Pick<House, 'seal' | 'deployment' | 'holidays'>;

/** A line of a list: nothing sealed in it. */
export function ticketRow({ ticket, entity }: Pick<KeptTicket, 'ticket' | 'entity'>, now: Instant): TicketRow {
  const { id, state, submittedAt, dueAt } = ticket;
  return {
    id,
    number: shortCode(id),
    state,
    name: entity.name,
    taxId: entity.taxId,
    country: entity.country,
    submittedAt,
    dueAt,
    overdue: isOverdue(ticket, now),
    next: nextOfTicket(ticket),
  };
}

/** As its organization sees it. @param tx in the system's scope of the organization */
export async function viewTicket(
  tx: Tx,
  house: Furnished,
  kept: KeptTicket,
  now: Instant,
  mayWithdraw: boolean,
): Promise<TicketView> {
  const moves = mayWithdraw ? organizationMoves(kept.ticket) : [];
  return { ...(await bothSee(tx, house, kept, now, 'organization')), can: moves };
}

/** Rows of the operator's queue, each with its invoice and the days it is counted by. @param tx in the deployment's scope */
export async function viewQueue(
  tx: Tx,
  house: Furnished,
  queued: readonly QueuedTicket[],
  now: Instant,
): Promise<QueueRow[]> {
  const among = queued.flatMap(({ ticket }) => ticket.invoice ?? []);
  const invoices = await readInvoices(tx, house.deployment, { among, limit: among.length });
  const byId = new Map(invoices.map((invoice) => [invoice.id as string, invoiceView(invoice, now, 'operator')]));
  const calendar = await operatorsCalendar(tx, house);
  return queued.map((kept) => ({
    ...ticketRow(kept, now),
    organization: { id: kept.ticket.organization, name: kept.organizationName },
    paidAt: kept.ticket.paidAt,
    invoice: byId.get(kept.ticket.invoice ?? '') ?? null,
    dueDays: dueDays(kept.ticket, now, calendar),
  }));
}

async function operatorsCalendar(tx: Tx, { deployment, holidays }: Furnished) {
  return businessCalendar((await readLicensing(tx, deployment)).calendar, holidays);
}

/** As the operator works on it. @param tx in the deployment's scope */
export async function viewQueued(tx: Tx, house: Furnished, kept: KeptTicket, now: Instant): Promise<QueueTicket> {
  const { ticket, entity } = kept;
  const seen = await bothSee(tx, house, kept, now, 'operator');
  const invoices = await readInvoices(tx, house.deployment, { ticket: ticket.id });
  const twin = ticket.partner ? undefined : await partnerOfCompany(tx, entity);
  return {
    ...seen,
    organization: await organizationOf(tx, ticket.organization),
    paidAt: ticket.paidAt,
    dueDays: dueDays(ticket, now, await operatorsCalendar(tx, house)),
    invoices: invoices.map((invoice) => invoiceView(invoice, now, 'operator')),
    twin: twin ?? null,
    can: operatorMoves(ticket),
  };
}

async function bothSee(tx: Tx, house: Furnished, kept: KeptTicket, now: Instant, reader: 'organization' | 'operator') {
  const { ticket, entity, note } = kept;
  const { events, words } = await readTicketEvents(tx, ticket);
  const { helpdesk } = await readHelpdesk(tx, ticket.organization);
  const page = helpdesk.link === 'outside' ? helpdesk.page?.replaceAll('{ticket}', ticket.id) : undefined;
  return {
    ...ticketRow(kept, now),
    entity: await wholeEntity(tx, house, ticket, entity),
    note,
    reason: ticket.reason,
    partner: await partnerOf(tx, ticket),
    story: [...storyOfTicket(events, words, reader)],
    helpdeskPage: page ?? null,
  };
}

/** With its telephone and address, unless they were erased. */
async function wholeEntity(tx: Tx, { seal }: Furnished, ticket: Ticket, entity: LegalEntity): Promise<LegalEntity> {
  return { ...entity, ...(await readTicketContact(tx, seal, ticket)) };
}

async function partnerOf(tx: Tx, { partner }: Ticket) {
  const name = partner && (await readPartnerName(tx, partner));
  return partner && name !== undefined && name !== null ? { id: partner, name } : null;
}

async function organizationOf(tx: Tx, id: OrganizationId) {
  return tx.selectFrom('organizations').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
}
