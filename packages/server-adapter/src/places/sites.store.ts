import type { OrganizationId, PlaceId } from '@pasar/core/kernel';
import type { Site } from '@pasar/core/places';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A site with the places above it, from the root down, itself last (ORG-1). */
export interface SitePlace extends Site {
  readonly path: readonly PlaceId[];
}

/** The sites among `ids`, by id; with `'all'` every site of the organization, by name. */
export async function readSites(
  tx: Tx,
  organization: OrganizationId,
  ids: readonly PlaceId[] | 'all',
): Promise<ReadonlyMap<PlaceId, SitePlace>> {
  const { rows } = await sql<Row>`
    select p.id, p.name, p.address, coalesce(above.name, '') as quarter, p.lat, p.lng, o.zone, p.path
    from places p
    join organizations o on o.id = p.owner
    left join places above on above.owner = p.owner and above.id = p.parent
    where ${forOwner('p', organization)} and p.level = 'site'
      ${ids === 'all' ? sql`` : sql`and p.id = any(${[...ids]}::uuid[])`}
    order by p.name, p.id`.execute(tx);
  return new Map(rows.map(({ lat, lng, ...site }) => [site.id, { ...site, point: { lat, lng } }]));
}

type Row = Omit<SitePlace, 'point'> & { readonly lat: number; readonly lng: number };

export async function readSite(tx: Tx, organization: OrganizationId, id: PlaceId): Promise<SitePlace | undefined> {
  return (await readSites(tx, organization, [id])).get(id);
}

/** As the wire has it. */
export function siteView({ path: _, ...site }: SitePlace): Site {
  return site;
}
