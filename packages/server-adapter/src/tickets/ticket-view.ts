import { type Instant, type OrganizationId, shortCode } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import {
  isOverdue,
  nextOfTicket,
  operatorMoves,
  organizationMoves,
  type QueueTicket,
  storyOfTicket,
  type Ticket,
  type TicketRow,
  type TicketView,
} from '@pasar/core/tickets';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { invoiceView, readInvoices } from '../licences/invoices.store.ts';
import { readHelpdesk } from './helpdesk.store.ts';
import { partnerOfCompany } from './known-company.ts';
import { type KeptTicket, readPartnerName, readTicketContact, readTicketEvents } from './tickets.store.ts';

type Furnished = Pick<House, 'seal' | 'deployment'>;

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

/** As the operator works on it. @param tx in the deployment's scope */
export async function viewQueued(tx: Tx, house: Furnished, kept: KeptTicket, now: Instant): Promise<QueueTicket> {
  const { ticket, entity } = kept;
  const seen = await bothSee(tx, house, kept, now, 'operator');
  const invoices = await readInvoices(tx, house.deployment, { ticket: ticket.id });
  const twin = ticket.partner ? undefined : await partnerOfCompany(tx, entity);
  return {
    ...seen,
    organization: await organizationOf(tx, ticket.organization),
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
