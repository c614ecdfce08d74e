import type { PartnerCard } from '@pasar/core/catalog';
import type { KindId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Candidate } from '@pasar/core/matching';
import type { Request } from '@pasar/core/requests';
import { sql } from 'kysely';
import { partnerCard } from '../catalog/partner-card.ts';
import type { Tx } from '../database/database.ts';
import { readCustomer } from '../people/customers.store.ts';
import { readSite } from '../places/sites.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** What a customer sees of a partner, and what it is ranked by. */
export interface KnownPartner extends Omit<Candidate, 'distance' | 'priceRatio' | 'matchedTags'> {
  readonly card: PartnerCard;
}

/** Those among `ids` that the organization has a relation with. */
export async function readPartners(
  tx: Tx,
  organization: OrganizationId,
  ids: readonly PartnerId[],
): Promise<ReadonlyMap<PartnerId, KnownPartner>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('partners')
    .innerJoin('relations', 'relations.partner', 'partners.id')
    .select(['id', 'name', 'stars', 'reviews', 'response_minutes', 'won', 'completed'])
    .where(forOwner('relations', organization))
    .where('partners.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, name, stars, reviews, response_minutes: responseMinutes, won, completed }) => {
      const card = partnerCard({ id, name, stars, reviews });
      return [id, { partner: id, card, stars, reviews, responseMinutes, won, completed }];
    }),
  );
}

/** The warranty each partner gives on its services of the kind; the longest, where it has several. */
export async function readWarranties(
  tx: Tx,
  kind: KindId,
  partners: readonly PartnerId[],
): Promise<ReadonlyMap<PartnerId, number | null>> {
  if (partners.length === 0) return new Map();
  const rows = await tx
    .selectFrom('services')
    .select(({ fn }) => ['owner', fn.max('warranty_days').as('days')])
    .where('kind', '=', kind)
    .where('state', '=', 'active')
    .where('owner', 'in', [...partners])
    .groupBy('owner')
    .execute();
  return new Map(rows.map(({ owner, days }) => [owner, days]));
}

/** The middle of what the organization's partners ask for the kind, in minor units; null when nobody names a price. */
export async function usualPrice(tx: Tx, organization: OrganizationId, kind: KindId): Promise<number | null> {
  const { rows } = await sql<{ price: number | null }>`
    select percentile_disc(0.5) within group (order by s.price) as price
    from services s join offerings o on o.partner = s.owner and o.service = s.id
    where ${forOwner('o', organization)} and o.state = 'accepted' and s.state = 'active' and s.kind = ${kind}
      and s.price > 0`.execute(tx);
  return rows[0]?.price ?? null;
}

/** REQ-4: for how many of the customer's tags each partner's service is recommended at the site; the nearest activation says. */
export async function readMatchedTags(tx: Tx, request: Request): Promise<ReadonlyMap<PartnerId, number>> {
  const { organization, kind, site, customer } = request;
  const path = (await readSite(tx, organization, site))?.path ?? [];
  const tags = (await readCustomer(tx, organization, customer))?.tags ?? [];
  const { rows } = await sql<{ partner: PartnerId; matched: number }>`
    select s.owner as partner,
      max((select count(*) from unnest(near.tags) as tag where tag = any(${[...tags]}::text[]))) as matched
    from services s
    cross join lateral (
      select a.tags from activations a
      where ${forOwner('a', organization)} and a.partner = s.owner and a.service = s.id
        and a.place = any(${[...path]}::uuid[])
      order by array_position(${[...path]}::uuid[], a.place) desc
      limit 1) near
    where s.kind = ${kind}
    group by s.owner`.execute(tx);
  return new Map(rows.map(({ partner, matched }) => [partner, matched]));
}
