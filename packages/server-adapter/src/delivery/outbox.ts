import { epochMs, type Instant, type RequestId } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import type { Audience } from '../live/audience.ts';
import type { Announcement } from '../live/hub.ts';

/** What changed, and for whom; never what it is now (readers ask again, with their own rights). */
export interface LiveUpdate {
  readonly type: Exclude<LiveEvent['type'], 'reset'>;
  readonly audience: readonly Audience[];
  readonly request?: RequestId;
}

/** Milliseconds for which live updates can be resumed from. */
export const RETAINED = 24 * 3_600_000;

/**
 * Writes live updates in the transaction of the change they tell of: both are there, or neither. The id carries the
 * instant, so that a reader's last id says from when it has to be told again.
 * @param tx in the system's scope of `owner`
 */
export async function writeUpdates(
  tx: Tx,
  owner: DirectoryOwner,
  at: Instant,
  updates: readonly LiveUpdate[],
): Promise<void> {
  const rows = updates.filter(({ audience }) => audience.length > 0);
  if (rows.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      rows.map(({ type, audience, request }) => ({
        owner,
        id: uuidv7({ msecs: epochMs(at) }),
        topic: `live.${type}`,
        audience: [...audience],
        payload: json(request ? { request } : {}),
        created_at: at,
        due_at: at,
        // Every process tells its own readers, so nothing remains to be sent once.
        sent_at: at,
      })),
    )
    .execute();
}

interface Retained {
  /** Not before this instant, inclusive. */
  readonly from: Instant;
  readonly limit: number;
  /** Left out by the deployment's own: of all owners. */
  readonly owner?: DirectoryOwner;
  readonly audiences?: readonly Audience[];
  /** Ids already known: left out. */
  readonly except?: readonly string[];
}

/** Live updates that are still kept, oldest first. */
export async function readUpdates(tx: Tx, wanted: Retained): Promise<readonly Announcement[]> {
  const { owner, audiences, except = [] } = wanted;
  const rows = await tx
    .selectFrom('outbox')
    .select(['owner', 'id', 'topic', 'audience', 'payload', 'created_at'])
    .where('due_at', '>=', wanted.from)
    .where('topic', 'like', 'live.%')
    .$if(owner !== undefined, (query) => query.where('owner', '=', owner!))
    .$if(audiences !== undefined, (query) => query.where(sql<boolean>`audience && ${[...audiences!]}::text[]`))
    .$if(except.length > 0, (query) => query.where(sql<boolean>`id <> all(${[...except]}::uuid[])`))
    .orderBy('due_at')
    .orderBy('id')
    .limit(wanted.limit)
    .execute();
  return rows.map(({ owner, id, topic, audience, payload, created_at: at }) => ({
    owner,
    audience: audience as Audience[],
    event: { id, type: topic.slice('live.'.length) as LiveUpdate['type'], at, ...(payload as { request?: RequestId }) },
  }));
}

/** Forgets live updates that can no longer be resumed from. */
export async function sweepUpdates(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('outbox').where('topic', 'like', 'live.%').where('due_at', '<', before).execute();
}
