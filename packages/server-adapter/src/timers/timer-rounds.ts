import { type Instant, later } from '@pasar/core/kernel';
import { recordAct, type Subject } from '../audit/act.ts';
import type { Database, Tx } from '../database/database.ts';
import { isBusy } from '../database/retry.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { transaction } from '../database/transaction.ts';
import { type Rounds, rounds } from '../delivery/rounds.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import type { Timer, TimerKind } from './timer.ts';

/** Milliseconds between looks: how late a timer may be. */
const INTERVAL = 500;
const BATCH = 50;
/** Milliseconds until a timer whose effect failed is tried again. */
const AGAIN_AFTER = 30_000;

/**
 * The effect, in the transaction that takes the timer away; in the system's scope of the timer's owner. Answers what it was
 * about, for the audit trail (PRV-3); null when nothing was left to do.
 */
export type TimerEffect = (tx: Tx, timer: Timer & { readonly now: Instant }) => Promise<Subject | null>;

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
        // The database's trouble and not this timer's: it stays due, and the next round comes soon.
        if (isBusy(error)) return false;
        await postpone(owner, id, later(at, AGAIN_AFTER));
      }
    }
    return due.length === BATCH;
  }

  /** @returns whether it was ours */
  function ring(owner: DirectoryOwner, id: string, at: Instant): Promise<boolean> {
    const scope = systemScope(owner);
    const work = async (tx: Tx) => {
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
      const subject = await effects[kind](tx, { owner, kind, subject: row.subject, dueAt: row.due_at, now: at });
      if (subject) await recordAct(tx, scope, { id, at, role: 'clock', action: kind, subjects: [subject] });
      return true;
    };
    return transaction(database, scope, work, id);
  }

  async function postpone(owner: DirectoryOwner, id: string, until: Instant): Promise<void> {
    await transaction(database, systemScope(owner), (tx) =>
      tx.updateTable('timers').set({ due_at: until }).where('owner', '=', owner).where('id', '=', id).execute(),
    );
  }

  return rounds({ interval: INTERVAL, round, onError });
}
