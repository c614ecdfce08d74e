import type { OrganizationId, ServiceId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** CAT-2, ORG-1: in how many sites each is on, the nearest line on the way up saying so; those that are on nowhere are left out. */
export async function countSites(
  tx: Tx,
  owner: OrganizationId,
  services: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, number>> {
  if (services.length === 0) return new Map();
  const { rows } = await sql<{ service: ServiceId; sites: number }>`
    select near.service, count(*)::int as sites
    from places p
    cross join lateral (
      select distinct on (a.service) a.service, a.active from activations a
      where ${forOwner('a', owner)} and a.service = any(${[...services]}::uuid[]) and a.place = any(p.path)
      order by a.service, array_position(p.path, a.place) desc) near
    where ${forOwner('p', owner)} and p.level = 'site' and near.active
    group by near.service`.execute(tx);
  return new Map(rows.map(({ service, sites }) => [service, sites]));
}
