import type { OrganizationId, PartnerId, TicketId } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import type { RecordedTicketEvent, Ticket, TicketEvent } from '@pasar/core/tickets';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { printed } from '../licences/payer.store.ts';
import { keepDetails, readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A ticket with whom it is about. */
export interface KeptTicket {
  readonly ticket: Ticket;
  /** Without telephone and address. */
  readonly entity: LegalEntity;
  readonly note: string;
}

/** Whom the operator writes to: sealed under the ticket's id. */
export interface TicketContact {
  readonly phone: string;
  readonly supportEmail: string;
}

const select = (tx: Tx, owner: OrganizationId) =>
  tx.selectFrom('tickets').selectAll().where(forOwner('tickets', owner));

type TicketRow = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

export function ticketOf(row: TicketRow): Ticket {
  const { id, owner, state, invoice, told, partner, reason } = row;
  return {
    id,
    organization: owner,
    state,
    submittedAt: row.submitted_at,
    invoice,
    payBy: row.pay_by,
    paidAt: row.paid_at,
    dueSoonAt: row.due_soon_at,
    dueAt: row.due_at,
    told,
    partner,
    reason,
  };
}

const keptOf = (row: TicketRow): KeptTicket => ({ ticket: ticketOf(row), entity: row.entity, note: row.note });

/** What the scope's person may see of it. */
export async function readTicket(tx: Tx, owner: OrganizationId, id: TicketId): Promise<KeptTicket | undefined> {
  const row = await select(tx, owner).where('id', '=', id).executeTakeFirst();
  return row && keptOf(row);
}

/** @param tx in the system's scope; locked until its end */
export async function lockTicket(tx: Tx, owner: OrganizationId, id: TicketId): Promise<KeptTicket | undefined> {
  const row = await select(tx, owner).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && keptOf(row);
}

/**
 * Writes a new ticket; false when somebody else has asked for the same company meanwhile.
 * @param tx in the system's scope of the organization
 */
export async function insertTicket(
  tx: Tx,
  master: Seal,
  { id, organization: owner, state, submittedAt }: Ticket,
  { entity, note, actor }: { readonly entity: LegalEntity; readonly note: string; readonly actor: string },
): Promise<boolean> {
  const { country, taxId, phone, supportEmail } = entity;
  const made = await tx
    .insertInto('tickets')
    .values({
      owner,
      id,
      state,
      country,
      tax_id: taxId,
      entity: json(printed(entity)),
      note,
      actor,
      submitted_at: submittedAt,
    } as never)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  const contact: TicketContact = { phone: phone!, supportEmail: supportEmail! };
  await keepDetails(tx, master, { owner, id, subject: id }, contact);
  return true;
}

export async function saveTicket(tx: Tx, ticket: Ticket): Promise<void> {
  const { id, organization, state, invoice, payBy, paidAt, dueSoonAt, dueAt, told, partner, reason } = ticket;
  await tx
    .updateTable('tickets')
    .set({
      state,
      invoice,
      pay_by: payBy,
      paid_at: paidAt,
      due_soon_at: dueSoonAt,
      due_at: dueAt,
      told,
      partner,
      reason,
    })
    .where(forOwner('tickets', organization))
    .where('id', '=', id)
    .execute();
}

/** Undefined when it was erased. @param tx in the system's scope */
export async function readTicketContact(
  tx: Tx,
  master: Seal,
  { organization, id }: Pick<Ticket, 'organization' | 'id'>,
): Promise<TicketContact | undefined> {
  return (await readDetails<TicketContact>(tx, master, organization, [id])).get(id);
}

/** ORG-4. @param tx in the system's scope */
export async function addAnswer(
  tx: Tx,
  { organization: owner, id: ticket }: Ticket,
  { id, text, at }: { readonly id: string; readonly text: string; readonly at: Ticket['submittedAt'] },
): Promise<void> {
  await tx.insertInto('ticket_answers').values({ owner, id, ticket, text, at }).execute();
}

/** What happened to it, oldest first, with the words that belong to it, by their ids. */
export async function readTicketEvents(
  tx: Tx,
  { organization: owner, id, reason }: Ticket,
): Promise<{ readonly events: readonly RecordedTicketEvent[]; readonly words: ReadonlyMap<string, string> }> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'type', 'data', 'at'])
    .where(forOwner('events', owner))
    .where('aggregate', '=', id)
    .orderBy('sequence')
    .execute();
  const answers = await tx
    .selectFrom('ticket_answers')
    .select(['id', 'text'])
    .where(forOwner('ticket_answers', owner))
    .where('ticket', '=', id)
    .execute();
  const words = new Map(answers.map(({ id, text }) => [id, text]));
  if (reason !== null) words.set('reason', reason);
  const events = rows.map(({ id, type, data, at }) => ({
    id,
    event: { ...(data as object), type, at } as TicketEvent,
  }));
  return { events, words };
}

/** The partner's name, once there is one. */
export async function readPartnerName(tx: Tx, id: PartnerId): Promise<string | undefined> {
  return (await tx.selectFrom('partners').select('name').where('id', '=', id).executeTakeFirst())?.name;
}
