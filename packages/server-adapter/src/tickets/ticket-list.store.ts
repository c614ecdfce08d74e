import type { OrganizationId, TicketId } from '@pasar/core/kernel';
import { bitsOfCode, type Instant, invariant } from '@pasar/core/kernel';
import { TICKET_LIFE, type TicketState } from '@pasar/core/tickets';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { type KeptTicket, ticketOf } from './tickets.store.ts';

const OPEN = TICKET_LIFE.states.filter((state) => !TICKET_LIFE.isFinal(state));
const ENDED = TICKET_LIFE.states.filter((state) => TICKET_LIFE.isFinal(state));

export interface WantedTickets {
  readonly state?: TicketState | undefined;
  /** Those somebody is still to do something about, or the others. */
  readonly open?: boolean | undefined;
  readonly limit: number;
}

/** An organization's own, newest first. */
export async function readTicketPage(
  tx: Tx,
  owner: OrganizationId,
  { state, open, before, limit }: WantedTickets & { readonly before?: string | undefined },
): Promise<readonly KeptTicket[]> {
  const rows = await tx
    .selectFrom('tickets')
    .selectAll()
    .where(forOwner('tickets', owner))
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(open !== undefined, (query) => query.where('state', 'in', open ? OPEN : ENDED))
    .$if(before !== undefined, (query) => query.where('id', '<', before as TicketId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ticket: ticketOf(row), entity: row.entity, note: row.note }));
}

/** Where a page of the queue ended. */
export interface QueuePlace {
  readonly rank: number;
  readonly key: number;
  readonly id: string;
}

export interface WantedQueue extends WantedTickets {
  /** Overdue at this instant, or not. */
  readonly overdue?: boolean | undefined;
  readonly now: Instant;
  readonly organization?: OrganizationId | undefined;
  readonly search?: string | undefined;
  readonly after?: QueuePlace | undefined;
}

export interface QueuedTicket extends KeptTicket {
  readonly organizationName: string;
  readonly place: QueuePlace;
}

/**
 * The operator's queue: accounts that are due, the soonest first and so the overdue ones before all; then what waits for the
 * operator, then what waits for a payment, the oldest first; at last what has ended, the newest first.
 * @param tx in the deployment's scope
 */
export async function readQueue(tx: Tx, wanted: WantedQueue): Promise<readonly QueuedTicket[]> {
  const { state, open, overdue, now, organization, search, after, limit } = wanted;
  const states = state ? [state] : open === undefined ? TICKET_LIFE.states : open ? OPEN : ENDED;
  const isOverdue = sql<boolean>`(t.state = 'licence-paid' and t.due_at <= ${now})`;
  const { rows } = await sql<QueuePlace & { readonly owner: OrganizationId; readonly name: string }>`
    select q.owner, q.id, q.rank, q.key, o.name from (
      select t.owner, t.id,
        case t.state when 'licence-paid' then 0 when 'submitted' then 1 when 'licence-invoiced' then 2 else 3 end as rank,
        (extract(epoch from case when t.state = 'licence-paid' then t.due_at else t.submitted_at end) * 1000
          * case when t.state = any(${[...OPEN]}::text[]) then 1 else -1 end)::bigint as key
      from tickets t
      where t.state = any(${[...states]}::text[])
        and ${organization ? forOwner('t', organization) : sql`true`}
        and ${overdue === undefined ? sql`true` : sql`${isOverdue} = ${overdue}`}
        and ${search ? isAbout(search) : sql`true`}
    ) q join organizations o on o.id = q.owner
    where ${after ? sql`(q.rank, q.key, q.id) > (${after.rank}, ${after.key}::bigint, ${after.id}::uuid)` : sql`true`}
    order by q.rank, q.key, q.id limit ${limit}`.execute(tx);
  if (rows.length === 0) return [];
  const kept = await tx
    .selectFrom('tickets')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map(({ id }) => id as TicketId),
    )
    .execute();
  const byId = new Map(kept.map((row) => [row.id as string, row]));
  return rows.map(({ name, rank, key, id }) => {
    const row = byId.get(id);
    invariant(row, 'a queued ticket is there');
    return {
      ticket: ticketOf(row),
      entity: row.entity,
      note: row.note,
      organizationName: name,
      place: { rank, key, id },
    };
  });
}

/** A part of a name, or a whole number of something. */
function isAbout(search: string) {
  const bits = bitsOfCode(search);
  const digits = search.replaceAll(/[\s.-]/g, '');
  return sql`(
    strpos(lower(t.entity ->> 'name'), lower(${search})) > 0
    or strpos(lower(coalesce(t.entity ->> 'fullName', '')), lower(${search})) > 0
    or t.tax_id = upper(${digits})
    or ${bits === undefined ? sql`false` : sql`('x' || right(t.id::text, 8))::bit(32)::bigint & 1073741823 = ${bits}`}
    or exists (select from organizations n where n.id = t.owner and strpos(lower(n.name), lower(${search})) > 0)
    or exists (select from licence_invoices i where i.ticket = t.id
      and i.year || '-' || lpad(i.sequence::text, 6, '0') = ${search}))`;
}
