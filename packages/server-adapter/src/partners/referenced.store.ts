import { meanRating } from '@pasar/core/catalog';
import { inLocale, type KindId, type Localized, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import type { ReferencedPartner } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface ReferencedFilter {
  readonly name?: string | undefined;
  readonly kind?: KindId | undefined;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: PartnerId;
  readonly name: string;
  readonly sorted: string;
  readonly country: string;
  readonly stars: number;
  readonly reviews: number;
  readonly kinds: readonly Localized[];
  readonly lat: number;
  readonly lng: number;
  readonly metres: number;
}

/** Degrees: about a kilometre. Where a company sets out from is its own affair until it works for somebody. */
const COARSE = 100;

/**
 * PAR-4: partners of the deployment that wish to be found and that the organization has nothing with, by name: who they
 * are, what they do, roughly where, and how they are rated. Nothing else of them leaves this query.
 * @param tx in the deployment's scope: they are nobody's here
 */
export async function readReferenced(
  tx: Tx,
  organization: OrganizationId,
  { name, kind, after, limit }: ReferencedFilter,
  locale: string,
): Promise<readonly (ReferencedPartner & { readonly sorted: string })[]> {
  const { rows } = await sql<Row>`
    select p.id, p.name, lower(p.name) as sorted, p.country, p.stars, p.reviews, v.kinds, p.lat, p.lng, v.metres
    from partners p
    cross join lateral (
      select coalesce(json_agg(distinct k.names::jsonb), '[]') as kinds,
        coalesce(max(111195 * greatest(s.north - s.south, 0) / 2), 0)::int as metres
      from services s
      join kinds k on k.owner = s.kind_owner and k.id = s.kind
      where s.owner = p.id and s.state = 'active' and k.owner = (select id from deployments)) v
    where ${isReferenced(organization)}
      ${name ? sql`and strpos(lower(p.name), lower(${name})) > 0` : sql``}
      ${kind ? sql`and exists (select from services s where s.owner = p.id and s.kind = ${kind} and s.state = 'active')` : sql``}
      ${after ? sql`and (lower(p.name), p.id) > (${after.name}, ${after.id}::uuid)` : sql``}
    order by lower(p.name), p.id
    limit ${limit}`.execute(tx);
  return rows.map(({ stars, reviews, kinds, lat, lng, metres, ...partner }) => ({
    ...partner,
    kinds: kinds.map((names) => inLocale(names, locale)),
    area: { point: { lat: coarse(lat), lng: coarse(lng) }, metres },
    rating: { mean: meanRating(stars, reviews), count: reviews },
  }));
}

/** Can this partner be asked by the organization? To one that it may not see, it is not there. */
export async function findReferenced(tx: Tx, organization: OrganizationId, partner: PartnerId): Promise<boolean> {
  const { rows } = await sql`
    select from partners p where p.id = ${partner} and ${isReferenced(organization)}`.execute(tx);
  return rows.length > 0;
}

function isReferenced(organization: OrganizationId) {
  return sql`p.listed and p.account = 'active' and not exists (
    select from relations r where ${forOwner('r', organization)} and r.partner = p.id and r.state not in ('refused', 'deleted'))`;
}

function coarse(degrees: number): number {
  return Math.round(degrees * COARSE) / COARSE;
}
