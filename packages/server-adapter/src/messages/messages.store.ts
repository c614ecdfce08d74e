import { DAY, type Instant, later } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Message, Way } from './message.ts';

/** Milliseconds for which settled messages are kept, to answer who was told what. */
const KEPT = 30 * DAY;

/**
 * Queues messages in the transaction of what they tell of: both are there, or neither (MSG-3).
 * @param tx in the system's scope of their owner
 */
export async function queueMessages(tx: Tx, messages: readonly Omit<Message, 'tries'>[], at: Instant): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insertInto('messages')
    .values(messages.map((message) => ({ ...message, due_at: at, created_at: at })))
    .execute();
}

/**
 * Takes messages that are due, so that no other process takes them before `until`: when this one dies meanwhile, another
 * one tries again then.
 */
export async function claimMessages(
  tx: Tx,
  way: Way,
  { now, until, limit }: { readonly now: Instant; readonly until: Instant; readonly limit: number },
): Promise<readonly Message[]> {
  const { rows } = await sql<Message>`
    update messages m set tries = m.tries + 1, due_at = ${until}
    from (
      select owner, id from messages where way = ${way} and state = 'due' and due_at <= ${now}
      order by due_at, id limit ${limit} for update skip locked
    ) due
    where m.owner = due.owner and m.id = due.id
    returning m.owner, m.id, m.way, m.template, m.about, m.receiver, m.partner, m.event, m.tries`.execute(tx);
  return rows;
}

export interface Settlement {
  readonly state: 'due' | 'sent' | 'unsent' | 'parked';
  readonly outcome: string;
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** Notes what came of a try, unless another process has tried since. */
export async function settleMessage(tx: Tx, { owner, id, tries }: Message, settled: Settlement): Promise<void> {
  const { state, outcome, dueAt, now } = settled;
  await tx
    .updateTable('messages')
    .set({ state, outcome, due_at: dueAt, settled_at: state === 'due' ? null : now })
    .where(forOwner('messages', owner))
    .where('id', '=', id)
    .where('state', '=', 'due')
    .where('tries', '=', tries)
    .execute();
}

export interface ParkedMessage extends Pick<Message, 'owner' | 'id' | 'way' | 'template' | 'receiver' | 'tries'> {
  readonly outcome: string | null;
  readonly settled_at: Instant | null;
}

/** What was given up, newest first. */
export async function readParked(tx: Tx, limit = 100): Promise<readonly ParkedMessage[]> {
  return tx
    .selectFrom('messages')
    .select(['owner', 'id', 'way', 'template', 'receiver', 'tries', 'outcome', 'settled_at'])
    .where('state', '=', 'parked')
    .orderBy('settled_at', 'desc')
    .limit(limit)
    .execute();
}

/** Tries everything that was given up once more, from the beginning; answers how many. */
export async function retryParked(tx: Tx, now: Instant): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('messages')
    .set({ state: 'due', tries: 0, due_at: now, settled_at: null })
    .where('state', '=', 'parked')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Forgets what was settled long ago; what was given up stays until somebody has looked. */
export async function sweepMessages(tx: Tx, now: Instant): Promise<void> {
  await tx
    .deleteFrom('messages')
    .where('state', 'in', ['sent', 'unsent'])
    .where('settled_at', '<', later(now, -KEPT))
    .execute();
}
