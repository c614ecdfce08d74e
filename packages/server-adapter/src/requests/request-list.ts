import { type RequestId, refuse } from '@pasar/core/kernel';
import { type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import type { Call } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readScenes } from './request-summary.ts';
import { seenBy } from './sight.ts';

const Cursor = z.strictObject({ view: z.string(), before: z.uuid() });

const ENDED = ['fulfilled', 'cancelled', 'lapsed'] as const;

/** The customer's requests, or the organization's; newest first: ids are made in the order of time. */
export async function listRequests(call: Call<'requests.list'>) {
  const { tx, scope, query } = call;
  const { view, limit, partner, won } = query;
  const owner = scope.organization!;
  // Whom their own request went to is nobody's business before it is chosen from: customers do not search by it.
  if ((partner ?? won) && scope.role === 'customer') return { items: [], next: null };
  const cursor = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && cursor?.view !== view) return refuse('cursor.invalid', { field: 'cursor' });
  const rows = await tx
    .selectFrom('requests')
    .selectAll('requests')
    .where(forOwner('requests', owner))
    .where(seenBy(scope))
    .$if(view === 'active', (requests) => requests.where('state', 'not in', [...ENDED]))
    .$if(view === 'ended', (requests) => requests.where('state', 'in', [...ENDED]))
    .$if(won !== undefined, (requests) => requests.where('winner', '=', won!))
    .$if(partner !== undefined, (requests) =>
      requests.where(
        sql<SqlBool>`exists (select from request_dispatches d where ${forOwner('d', owner)}
          and d.request = requests.id and d.partner = ${partner})`,
      ),
    )
    .$if(cursor !== undefined, (requests) => requests.where('id', '<', cursor!.before as RequestId))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = await readScenes(call, rows.slice(0, limit));
  const last = page.at(-1);
  return {
    items: page.map(({ summary }) => summary),
    next: rows.length > limit && last ? encodeCursor({ view, before: last.summary.id }) : null,
  };
}
