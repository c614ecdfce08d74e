import { type Instant, later } from '@pasar/core/kernel';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { Announcement } from '../live/hub.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { RETAINED, readUpdates, sweepUpdates } from './outbox.ts';
import { type Rounds, rounds } from './rounds.ts';

/** By default. Embedded, nobody else writes: nudges tell all, the look is a safety net. */
const INTERVAL = { postgres: 400, pglite: 5000 };
/**
 * Milliseconds that are read again each time. Ids and instants are made before their transaction commits, and clocks of
 * servers differ: a row may appear behind others that were read already.
 */
export const OVERLAP = 10_000;
const BATCH = 500;
const SWEEP_EVERY = 600_000;

export const CHANNEL = 'pasar_outbox';

/**
 * Tells this process of every live update that any process on the same database commits: each once, within a second.
 * Polling makes it certain; nudges and PostgreSQL's notices only make it sooner.
 */
export function outboxReader({
  database,
  now,
  onUpdate,
  onError,
  interval = INTERVAL[database.engine],
}: {
  readonly database: Database;
  readonly now: () => Instant;
  readonly onUpdate: (update: Announcement) => void;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between looks. */
  readonly interval?: number | undefined;
}): Rounds {
  /** Ids told within the overlap, with their instants. */
  const told = new Map<string, Instant>();
  let reached = now();
  let sweptAt = reached;

  async function round(): Promise<boolean> {
    const at = now();
    // A clock that was put back: what is written from now on lies before what was reached.
    if (at < reached) reached = at;
    const from = later(reached, -OVERLAP);
    for (const [id, toldAt] of told) if (toldAt < from) told.delete(id);
    const updates = await transaction(database, DEPLOYMENT, (tx) =>
      readUpdates(tx, { from, limit: BATCH, except: [...told.keys()] }),
    );
    for (const update of updates) {
      told.set(update.event.id, update.event.at);
      onUpdate(update);
    }
    const isAll = updates.length < BATCH;
    if (isAll && at > reached) reached = at;
    if (at > later(sweptAt, SWEEP_EVERY)) {
      sweptAt = at;
      await transaction(database, DEPLOYMENT, (tx) => sweepUpdates(tx, later(at, -RETAINED)));
    }
    return !isAll;
  }

  return rounds({ interval, round, onError });
}
