import type { CustomerId, OrganizationId, PlaceId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface CustomerRow {
  readonly id: CustomerId;
  readonly sites: readonly PlaceId[];
  readonly tags: readonly string[];
}

export async function readCustomer(
  tx: Tx,
  organization: OrganizationId,
  id: CustomerId,
): Promise<CustomerRow | undefined> {
  return tx
    .selectFrom('customers')
    .select(['id', 'sites', 'tags'])
    .where(forOwner('customers', organization))
    .where('id', '=', id)
    .executeTakeFirst();
}

interface HostCustomer {
  /** Taken when the host's person is new. */
  readonly newId: CustomerId;
  readonly subject: string;
  readonly sites: readonly PlaceId[];
  readonly tags: readonly string[];
}

/** The host says who its person is; what it says now holds. */
export async function putCustomer(tx: Tx, owner: OrganizationId, person: HostCustomer): Promise<CustomerId> {
  const { newId: id, subject } = person;
  const sites = sql<PlaceId[]>`${[...person.sites]}::uuid[]`;
  const tags = sql<string[]>`${[...person.tags]}::text[]`;
  const row = await tx
    .insertInto('customers')
    .values({ owner, id, subject, sites, tags })
    .onConflict((conflict) => conflict.columns(['owner', 'subject']).doUpdateSet({ sites, tags }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
