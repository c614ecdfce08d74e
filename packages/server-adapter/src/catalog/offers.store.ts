import type { Instant, KindId, OrganizationId, PartnerId, ServiceId, Window } from '@pasar/core/kernel';
import { type EligibilityFacts, obstaclesTo } from '@pasar/core/matching';
import type { StandingFacts } from '@pasar/core/partners';
import type { Zone } from '@pasar/core/places';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { SitePlace } from '../places/sites.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A service as it is switched on at a site, with who provides it. */
export interface Offer {
  readonly service: ServiceId;
  readonly kind: KindId;
  readonly category: string;
  readonly weight: number;
  readonly tags: readonly string[];
  readonly price: number | null;
  readonly from: boolean;
  readonly warrantyDays: number | null;
  readonly partner: Provider;
}

export interface Provider {
  readonly id: PartnerId;
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly stars: number;
  readonly reviews: number;
}

interface Asked {
  readonly organization: OrganizationId;
  readonly site: SitePlace;
  readonly now: Instant;
  /** One kind's only. */
  readonly kind?: KindId;
}

/**
 * CAT-3: what is active at a site, of partners in good standing whose agreement is in force and whose zone covers the
 * site. The database narrows down, core's rule decides (REQ-3).
 * @param tx in the system's scope: customers may not read agreements
 */
export async function readOffers(tx: Tx, asked: Asked): Promise<readonly Offer[]> {
  const services = await activeServices(tx, asked);
  const providers = await relatedProviders(tx, asked.organization);
  const agreements = await agreementsInForce(tx, asked.organization);
  return services.flatMap(({ partner, zone, reduction, ...service }) => {
    const found = providers.get(partner);
    if (!found) return [];
    const { standing, away, ...provider } = found;
    const facts: EligibilityFacts = {
      now: asked.now,
      point: asked.site.point,
      windows: [],
      standing,
      agreement: agreements.get(`${partner}/${service.kind}`),
      activeHere: true,
      zone,
      reducedTo: reduction,
      away,
      jobs: { running: 0, limit: null },
    };
    return obstaclesTo(facts).length === 0 ? [{ ...service, partner: provider }] : [];
  });
}

type ServiceRow = Omit<Offer, 'partner'> & {
  readonly partner: PartnerId;
  readonly zone: Zone;
  readonly reduction: Zone | null;
};

/**
 * What the organization has accepted (PAR-8) and switched on. ORG-1: of the lines on the way from the site up to the root, the
 * nearest one holds.
 */
async function activeServices(tx: Tx, { organization, site, kind }: Asked): Promise<readonly ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select s.id as service, s.owner as partner, s.kind, a.category, a.weight, a.tags,
      s.price, s.price_from as "from", s.warranty_days as "warrantyDays", s.zone, o.reduction
    from (
      select distinct on (n.partner, n.service) n.*
      from activations n
      where ${forOwner('n', organization)} and n.place = any(${[...site.path]}::uuid[])
      order by n.partner, n.service, array_position(${[...site.path]}::uuid[], n.place) desc
    ) a
    join services s on s.owner = a.partner and s.id = a.service
    join offerings o on ${forOwner('o', organization)} and o.service = s.id and o.partner = s.owner
    where a.active and s.state = 'active' and o.state = 'accepted'
      and ${site.point.lat} between s.south and s.north and ${site.point.lng} between s.west and s.east
      ${kind ? sql`and s.kind = ${kind}` : sql``}`.execute(tx);
  return rows;
}

type KnownProvider = Provider & { readonly standing: StandingFacts; readonly away: readonly Window[] };

async function relatedProviders(tx: Tx, organization: OrganizationId): Promise<ReadonlyMap<PartnerId, KnownProvider>> {
  const { rows } = await sql<Provider & Omit<KnownProvider, 'standing'> & StandingFacts>`
    select p.id, p.name, p.lat, p.lng, p.stars, p.reviews, p.away, p.account,
      r.state as relation, r.suspended_until as "suspendedUntil", r.documents_valid_until as "documentsValidUntil",
      r.house_documents_accepted as "houseDocumentsAccepted", r.guide_done as "guideDone",
      p.licence_until as "licenceUntil"
    from relations r
    join partners p on p.id = r.partner
    where ${forOwner('r', organization)}`.execute(tx);
  return new Map(
    rows.map(({ id, name, lat, lng, stars, reviews, away, ...standing }) => [
      id,
      { id, name, lat, lng, stars, reviews, away, standing },
    ]),
  );
}

/** By `partner/kind`: until when (null: with no end). */
async function agreementsInForce(
  tx: Tx,
  organization: OrganizationId,
): Promise<ReadonlyMap<string, { readonly expiresAt: Instant | null }>> {
  const { rows } = await sql<{ partner: PartnerId; kind: KindId; expiresAt: Instant | null }>`
    select a.partner, k.kind, a.expires_at as "expiresAt"
    from agreements a
    join agreement_kinds k on k.owner = a.owner and k.agreement = a.id
    where ${forOwner('a', organization)} and a.state = 'accepted'
    order by a.expires_at nulls last`.execute(tx);
  // Of several, the one that holds longest: it comes last.
  return new Map(rows.map(({ partner, kind, expiresAt }) => [`${partner}/${kind}`, { expiresAt }]));
}
