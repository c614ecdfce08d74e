import type { Instant } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { createHub, type Hub } from '../live/hub.ts';
import { CHANNEL, outboxReader } from './outbox-reader.ts';

export interface Delivery {
  readonly hub: Hub;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Something was committed: look now, here and in the other processes. */
  nudge(): void;
}

/** Brings what was committed to this process's live readers, whichever process committed it (MSG-3). */
export function createDelivery({
  database,
  now,
  onError,
  interval,
}: {
  readonly database: Database;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between looks at the outbox. */
  readonly interval?: number | undefined;
}): Delivery {
  const hub = createHub();
  const reader = outboxReader({ database, now, onUpdate: hub.announce, onError, interval });
  let unlisten: (() => Promise<void>) | undefined;
  let notifying: Promise<unknown> | undefined;
  let nudgedMeanwhile = false;

  /** One notice at a time: PostgreSQL lines up those who commit one, and one says as much as a hundred. */
  function notify(): void {
    if (notifying) {
      nudgedMeanwhile = true;
      return;
    }
    notifying = sql`select pg_notify(${CHANNEL}, '')`
      .execute(database.kysely)
      .catch(onError)
      .finally(() => {
        notifying = undefined;
        if (!nudgedMeanwhile) return;
        nudgedMeanwhile = false;
        notify();
      });
  }

  return {
    hub,
    async start() {
      reader.start();
      if (database.engine !== 'postgres') return;
      // Without notices it still works, up to one look later.
      unlisten = await database.listen(CHANNEL, reader.nudge).catch((error) => {
        onError(error);
        return undefined;
      });
    },
    async stop() {
      await unlisten?.();
      await reader.stop();
      await notifying;
      hub.close();
    },
    nudge() {
      reader.nudge();
      if (database.engine === 'postgres') notify();
    },
  };
}
