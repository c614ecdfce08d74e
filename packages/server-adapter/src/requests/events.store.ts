import type { OrganizationId, RequestId } from '@pasar/core/kernel';
import type { Recorded, RequestEvent } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { type RecordedHappening, recordHappenings } from '../delivery/happenings.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { isTold } from './announced.ts';

export type RecordedEvent = RecordedHappening;

/**
 * What happened to a request.
 * @param tx in the system's scope of `owner`, holding the request's lock
 */
export function recordEvents(
  tx: Tx,
  owner: OrganizationId,
  request: RequestId,
  events: readonly RequestEvent[],
  by: { readonly actor: string; readonly newId: () => string },
): Promise<readonly RecordedEvent[]> {
  const happenings = events.map((event) => {
    const { type, at, request: _, ...data } = event;
    return { type, at, data, isTold: isTold(event) };
  });
  return recordHappenings(tx, owner, request, happenings, by);
}

/** A request's events, oldest first. */
export async function readEvents(tx: Tx, owner: OrganizationId, request: RequestId): Promise<readonly Recorded[]> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'type', 'data', 'at'])
    .where(forOwner('events', owner))
    .where('aggregate', '=', request)
    .orderBy('sequence')
    .execute();
  return rows.map(({ id, type, data, at }) => ({
    id,
    event: { ...(data as object), type, at, request } as RequestEvent,
  }));
}
