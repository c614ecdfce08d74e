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
/** How many of a process ring at once: the requests keep most of its connections. An engine with one has nothing to gain. */
const AT_ONCE = { postgres: 4, pglite: 1 } as const;

/**
 * The effect, in the transaction that takes the timer away; in the system's scope of the timer's owner. Answers what it was
 * about, for the audit trail (PRV-3); null when nothing was left to do.
 */
export type TimerEffect = (tx: Tx, timer: Timer & { readonly now: Instant }) => Promise<Subject | null>;

/**
 * Lets due timers take effect, each once, in any number of processes: taking a timer away and its effect are one
 * transaction, and who comes second finds it locked or gone. Several ring at once; those of one subject one after another, in
 * the order of their times.
 */
export function timerRounds({
  database,
  now,
  effects,
  afterCommit,
  onError,
  atOnce = AT_ONCE[database.engine],
}: {
  readonly database: Database;
  readonly now: () => Instant;
  readonly effects: Readonly<Record<TimerKind, TimerEffect>>;
  readonly afterCommit: () => void;
  readonly onError: (error: unknown) => void;
  readonly atOnce?: number;
}): Rounds {
  async function round(): Promise<boolean> {
    const at = now();
    const due = await transaction(database, DEPLOYMENT, (tx) =>
      tx
        .selectFrom('timers')
        .select(['owner', 'id', 'subject'])
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    );
    const lanes = lanesOf(due);
    let isOut = false;
    const run = async () => {
      for (let lane = lanes.shift(); lane && !isOut; lane = lanes.shift()) {
        for (const { owner, id } of lane) {
          if (isOut) return;
          try {
            if (await ring(owner, id, at)) afterCommit();
          } catch (error) {
            // The database's trouble and not this timer's: it stays due, and the next round comes soon.
            if (isBusy(error)) {
              if (!isOut) onError(error);
              isOut = true;
              return;
            }
            onError(error);
            await postpone(owner, id, later(at, AGAIN_AFTER));
          }
        }
      }
    };
    // The round is over when all are: the next one must not begin beside them.
    const runs = await Promise.allSettled(Array.from({ length: atOnce }, run));
    for (const ended of runs) if (ended.status === 'rejected') throw ended.reason;
    return !isOut && due.length === BATCH;
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

interface Due {
  readonly owner: DirectoryOwner;
  readonly id: string;
  readonly subject: string;
}

/** Those of one subject together, each lane beginning with its first. */
function lanesOf(due: readonly Due[]): Due[][] {
  const lanes = new Map<string, Due[]>();
  for (const timer of due) {
    const key = `${timer.owner} ${timer.subject}`;
    const lane = lanes.get(key);
    if (lane) lane.push(timer);
    else lanes.set(key, [timer]);
  }
  return [...lanes.values()];
}
