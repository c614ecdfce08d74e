import type { RequestId } from '@pasar/core/kernel';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Scope } from '../tenancy/scope.ts';

/** ORG-2: which rows of `requests` are theirs to see; said once more by row security. */
export function seenBy({ role, customer, partner, organization }: Scope): RawBuilder<SqlBool> {
  if (role === 'customer') return sql`requests.customer = ${customer ?? null}::uuid`;
  if (role === 'partner') {
    return sql`exists (select from request_dispatches d where ${forOwner('d', organization!)}
      and d.request = requests.id and d.partner = ${partner ?? null}::uuid)`;
  }
  return sql`true`;
}

/** One request's row, if it is theirs to see. */
export function findRequest(tx: Tx, scope: Scope, id: RequestId) {
  return tx
    .selectFrom('requests')
    .selectAll('requests')
    .where(forOwner('requests', scope.organization!))
    .where('id', '=', id)
    .where(seenBy(scope))
    .executeTakeFirst();
}
