import type { OrganizationId, RequestId } from '@pasar/core/kernel';
import type { Recorded, RequestEvent } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { isTold } from './announced.ts';

export interface RecordedEvent {
  readonly type: RequestEvent['type'];
  readonly sequence: number;
  /** Its place among those that outsiders are told of; null when it is not one of them. */
  readonly told: number | null;
}

/**
 * PRV-3: what happened to a request, in order, with who did it. Numbered without gaps under the request's lock; so are,
 * once more, those that outsiders are told of (MSG-2).
 * @param tx in the system's scope of `owner`
 */
export async function recordEvents(
  tx: Tx,
  owner: OrganizationId,
  request: RequestId,
  events: readonly RequestEvent[],
  by: { readonly actor: string; readonly newId: () => string },
): Promise<readonly RecordedEvent[]> {
  if (events.length === 0) return [];
  const { last, lastTold } = await tx
    .selectFrom('events')
    .select(({ fn }) => [fn.max('sequence').as('last'), fn.max('told').as('lastTold')])
    .where(forOwner('events', owner))
    .where('aggregate', '=', request)
    .executeTakeFirstOrThrow();
  let told = lastTold ?? 0;
  const numbered = events.map((event, index) => ({
    event,
    sequence: (last ?? 0) + index + 1,
    told: isTold(event) ? ++told : null,
  }));
  await tx
    .insertInto('events')
    .values(
      numbered.map(({ event: { type, at, request: _, ...data }, ...numbers }) => ({
        owner,
        aggregate: request,
        ...numbers,
        id: by.newId(),
        type,
        actor: by.actor,
        data: json(data),
        at,
      })),
    )
    .execute();
  return numbered.map(({ event, ...numbers }) => ({ type: event.type, ...numbers }));
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
