import type { Endpoint, Role } from '@pasar/core/contract';
import type { OrganizationId } from '@pasar/core/kernel';
import { admissionTo, refusalToBegin, type Standing } from '@pasar/core/organization';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/**
 * ORG-5, ORG-7: what keeps a call out of the organization that it is made in. One that may change something holds the organization as
 * it is until its end: whoever suspends or closes it (`lockToMove`) waits for it, and it for them.
 */
export async function admit(tx: Tx, organization: OrganizationId, endpoint: Endpoint, role: Role) {
  return admissionTo(await readStanding(tx, organization, endpoint.method !== 'GET'), endpoint, role);
}

/** The same for what begins in another organization than the call's own, such as an application there. */
export async function admitBeginning(tx: Tx, organization: OrganizationId) {
  return refusalToBegin(await readStanding(tx, organization, true));
}

async function readStanding(tx: Tx, organization: OrganizationId, isHeld: boolean): Promise<Standing> {
  return tx
    .selectFrom('organizations')
    .select(['state', 'module'])
    .where('id', '=', organization)
    .$if(isHeld, (query) => query.forKeyShare())
    .executeTakeFirstOrThrow();
}

/** Against every call that may change something there, and whoever else would move it. */
export async function lockToMove(tx: Tx, organization: OrganizationId) {
  return tx
    .selectFrom('organizations')
    .select(['id', 'state', 'module'])
    .where('id', '=', organization)
    .forUpdate()
    .executeTakeFirst();
}

/** `refusalToBegin` finds nothing, as a condition on rows of `organizations`. */
export function isOpen(alias: string): RawBuilder<boolean> {
  return sql`(${sql.ref(`${alias}.state`)} = 'active' and ${sql.ref(`${alias}.module`)})`;
}
