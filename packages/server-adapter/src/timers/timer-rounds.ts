import { type Instant, later, type OrganizationId } from '@pasar/core/kernel';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { type Rounds, rounds } from '../delivery/rounds.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import type { Timer, TimerKind } from './timer.ts';

/** Milliseconds between looks: how late a timer may be. */
const INTERVAL = 500;
const BATCH = 50;
/** Milliseconds until a timer whose effect failed is tried again. */
const AGAIN_AFTER = 30_000;

/** The effect, in the transaction that takes the timer away; in the system's scope of the timer's owner. */
export type TimerEffect = (tx: Tx, timer: Timer & { readonly now: Instant }) => Promise<void>;

/**
 * Lets due timers take effect, each once, in any number of processes: taking a timer away and its effect are one
 * transaction, and who comes second finds it locked or gone.
 */
export function timerRounds({
  database,
  now,
  effects,
  afterCommit,
  onError,
}: {
  readonly database: Database;
  readonly now: () => Instant;
  readonly effects: Readonly<Record<TimerKind, TimerEffect>>;
  readonly afterCommit: () => void;
  readonly onError: (error: unknown) => void;
}): Rounds {
  async function round(): Promise<boolean> {
    const at = now();
    const due = await transaction(database, DEPLOYMENT, (tx) =>
      tx
        .selectFrom('timers')
        .select(['owner', 'id'])
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    );
    for (const { owner, id } of due) {
      try {
        if (await ring(owner, id, at)) afterCommit();
      } catch (error) {
        onError(error);
        await postpone(owner, id, later(at, AGAIN_AFTER));
      }
    }
    return due.length === BATCH;
  }

  /** @returns whether it was ours */
  function ring(owner: OrganizationId, id: string, at: Instant): Promise<boolean> {
    return transaction(database, systemScope(owner), async (tx) => {
      const row = await tx
        .selectFrom('timers')
        .select(['kind', 'subject', 'due_at'])
        .where('owner', '=', owner)
        .where('id', '=', id)
        .where('due_at', '<=', at)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!row) return false;
      await tx.deleteFrom('timers').where('owner', '=', owner).where('id', '=', id).execute();
      const kind = row.kind as TimerKind;
      await effects[kind](tx, { owner, kind, subject: row.subject, dueAt: row.due_at, now: at });
      return true;
    });
  }

  async function postpone(owner: OrganizationId, id: string, until: Instant): Promise<void> {
    await transaction(database, systemScope(owner), (tx) =>
      tx.updateTable('timers').set({ due_at: until }).where('owner', '=', owner).where('id', '=', id).execute(),
    );
  }

  return rounds({ interval: INTERVAL, round, onError });
}
