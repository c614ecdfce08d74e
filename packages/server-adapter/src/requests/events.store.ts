import type { OrganizationId, RequestId } from '@pasar/core/kernel';
import type { Recorded, RequestEvent } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/**
 * PRV-3: what happened to a request, in order, with who did it. Numbered without gaps under the request's lock.
 * @param tx in the system's scope of `owner`
 */
export async function recordEvents(
  tx: Tx,
  owner: OrganizationId,
  request: RequestId,
  events: readonly RequestEvent[],
  by: { readonly actor: string; readonly newId: () => string },
): Promise<void> {
  if (events.length === 0) return;
  const { last } = await tx
    .selectFrom('events')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where(forOwner('events', owner))
    .where('aggregate', '=', request)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('events')
    .values(
      events.map(({ type, at, request: _, ...data }, index) => ({
        owner,
        aggregate: request,
        sequence: (last ?? 0) + index + 1,
        id: by.newId(),
        type,
        actor: by.actor,
        data: json(data),
        at,
      })),
    )
    .execute();
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
