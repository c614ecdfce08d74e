import type { AgreementId } from '@pasar/core/kernel';
import { refuse } from '@pasar/core/kernel';
import { sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import type { Call } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { sideOf, summariesOf } from './agreement-view.ts';

const Cursor = z.strictObject({ state: z.string(), at: z.string(), id: z.uuid() });

/** Last changed first. A partner's own, and those only of which something was sent. */
export async function listAgreements(call: Call<'agreements.list'>) {
  const { tx, scope, query } = call;
  const { limit, state } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.state !== (state ?? ''))
    return refuse('cursor.invalid', { field: 'cursor' });
  const isPartner = sideOf(scope) === 'partner';
  const partner = isPartner ? scope.partner : query.partner;
  const rows = await tx
    .selectFrom('agreements')
    .select(['id', 'updated_at'])
    .where(forOwner('agreements', scope.organization!))
    .$if(partner !== undefined, (list) => list.where('partner', '=', partner!))
    .$if(state !== undefined, (list) => list.where('state', '=', state!))
    .$if(isPartner, (list) =>
      list.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('agreement_versions as v')
            .select('v.version')
            .whereRef('v.owner', '=', 'agreements.owner')
            .whereRef('v.agreement', '=', 'agreements.id')
            .where('v.sent_at', 'is not', null),
        ),
      ),
    )
    .$if(after !== undefined, (list) => list.where(sql<boolean>`(updated_at, id) < (${after?.at}, ${after?.id}::uuid)`))
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await summariesOf(
      call,
      page.map(({ id }) => id as AgreementId),
    ),
    next: rows.length > limit && last ? encodeCursor({ state: state ?? '', at: last.updated_at, id: last.id }) : null,
  };
}
