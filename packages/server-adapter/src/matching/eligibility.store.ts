import type { Instant, KindId, OrganizationId, PartnerId, PlaceId, ServiceId, Window } from '@pasar/core/kernel';
import { type EligibilityFacts, type Obstacle, obstaclesTo } from '@pasar/core/matching';
import type { Point, Zone } from '@pasar/core/places';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { AccountStatus, RelationState } from '../database/tables.ts';
import { isOpen } from '../organization/admission.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** The work that partners are asked about. */
export interface Work {
  readonly organization: OrganizationId;
  readonly kind: KindId;
  readonly site: PlaceId;
  readonly windows: readonly Window[];
  readonly now: Instant;
}

/** One partner's service of the kind, with all that stands in its way. */
export interface Assessed {
  readonly partner: PartnerId;
  readonly service: ServiceId;
  readonly obstacles: readonly Obstacle[];
}

/**
 * REQ-3: every partner that is eligible, by id. The database narrows the services down to those whose bounding box holds
 * the site; core decides by the exact area and everything else.
 * @param tx in the system's scope of the organization
 */
export async function eligiblePartners(tx: Tx, work: Work): Promise<readonly PartnerId[]> {
  const site = await siteOf(tx, work);
  const { lat, lng } = site.point;
  const nearby = sql`${lat} between s.south and s.north and ${lng} between s.west and s.east
    and (o.reduction is null or ${lat} between o.south and o.north and ${lng} between o.west and o.east)`;
  const assessed = await assess(tx, work, site, nearby);
  const eligible = assessed.filter(({ obstacles }) => obstacles.length === 0);
  return [...new Set(eligible.map(({ partner }) => partner))].sort();
}

/**
 * REQ-3: what stands between one partner and the work: of its services of the kind, the one with the least. The relation is
 * held until the transaction ends: a partner that is let in now cannot be deactivated before its job is there (PAR-7).
 */
export async function obstaclesOf(tx: Tx, work: Work, partner: PartnerId): Promise<readonly Obstacle[]> {
  await holdRelation(tx, work.organization, partner);
  const assessed = await assess(tx, work, await siteOf(tx, work), sql`s.owner = ${partner}`);
  const [best] = assessed.toSorted((a, b) => a.obstacles.length - b.obstacles.length);
  return best?.obstacles ?? ['service.inactive-here'];
}

/** Shared: those who let a partner in do not wait for each other, who moves its relation waits for them all. */
async function holdRelation(tx: Tx, organization: OrganizationId, partner: PartnerId): Promise<void> {
  await tx
    .selectFrom('relations')
    .select('partner')
    .where(forOwner('relations', organization))
    .where('partner', '=', partner)
    .forShare()
    .execute();
}

/** One service that a customer chose (REQ-1 `direct`); undefined when it is none of the kind here. */
export async function assessService(tx: Tx, work: Work, service: ServiceId): Promise<Assessed | undefined> {
  return (await assess(tx, work, await siteOf(tx, work), sql`s.id = ${service}`))[0];
}

/** Is any service of the kind switched on at the site (CAT-2)? */
export async function isActiveAt(tx: Tx, work: Work): Promise<boolean> {
  const { path } = await siteOf(tx, work);
  const { rows } = await sql`
    select from services s
    join relations r on r.owner = ${work.organization} and r.partner = s.owner
    join offerings o on ${forOwner('o', work.organization)} and o.service = s.id and o.state = 'accepted'
    where s.kind = ${work.kind} and s.state = 'active' and ${activeAt(work.organization, path)}
    limit 1`.execute(tx);
  return rows.length > 0;
}

interface Site {
  readonly point: Point;
  readonly path: readonly PlaceId[];
}

async function siteOf(tx: Tx, { organization, site }: Work): Promise<Site> {
  const { lat, lng, path } = await tx
    .selectFrom('places')
    .select(['lat', 'lng', 'path'])
    .where(forOwner('places', organization))
    .where('id', '=', site)
    .executeTakeFirstOrThrow();
  return { point: { lat: lat!, lng: lng! }, path };
}

/** CAT-2, ORG-1: of the activation lines from the root down to the site, the nearest says; none where nothing may begin (ORG-7). */
function activeAt(organization: OrganizationId, path: readonly PlaceId[]) {
  return sql<boolean>`exists (select from organizations host where host.id = ${organization} and ${isOpen('host')})
  and coalesce((
    select a.active from activations a
    where ${forOwner('a', organization)} and a.partner = s.owner and a.service = s.id
      and a.place = any(${[...path]}::uuid[])
    order by array_position(${[...path]}::uuid[], a.place) desc
    limit 1), false)`;
}

interface Facts {
  partner: PartnerId;
  service: ServiceId;
  zone: Zone;
  reduction: Zone | null;
  active: boolean;
  agreed: boolean;
  agreement_ends: Instant | null;
  relation: RelationState;
  account: AccountStatus;
  suspended_until: Instant | null;
  documents_valid_until: Instant | null;
  house_documents_accepted: boolean;
  guide_done: boolean;
  licence_until: Instant;
  away: Window[];
}

async function assess(tx: Tx, work: Work, site: Site, which: ReturnType<typeof sql>): Promise<readonly Assessed[]> {
  const { organization, kind, now, windows } = work;
  const { rows } = await sql<Facts>`
    select s.owner as partner, s.id as service, s.zone, o.reduction,
      s.state = 'active' and coalesce(o.state = 'accepted', false) and ${activeAt(organization, site.path)} as active,
      agreement.id is not null as agreed, agreement.expires_at as agreement_ends,
      r.state as relation, r.suspended_until, r.house_documents_accepted, r.guide_done,
      p.account, r.documents_valid_until, p.licence_until, p.away
    from services s
    join partners p on p.id = s.owner
    join relations r on ${forOwner('r', organization)} and r.partner = s.owner
    left join offerings o on ${forOwner('o', organization)} and o.service = s.id and o.partner = s.owner
    left join lateral (
      select g.id, g.expires_at from agreements g
      join agreement_kinds k on k.owner = g.owner and k.agreement = g.id and k.kind = s.kind
      where ${forOwner('g', organization)} and g.partner = s.owner and g.state = 'accepted'
      order by g.expires_at desc nulls first
      limit 1) agreement on true
    where s.kind = ${kind} and ${which}`.execute(tx);
  return rows.map((row) => ({
    partner: row.partner,
    service: row.service,
    obstacles: obstaclesTo({ ...factsOf(row), now, windows, point: site.point }),
  }));
}

function factsOf(row: Facts): Omit<EligibilityFacts, 'now' | 'windows' | 'point'> {
  return {
    standing: {
      relation: row.relation,
      account: row.account,
      suspendedUntil: row.suspended_until,
      documentsValidUntil: row.documents_valid_until,
      houseDocumentsAccepted: row.house_documents_accepted,
      guideDone: row.guide_done,
      licenceUntil: row.licence_until,
    },
    agreement: row.agreed ? { expiresAt: row.agreement_ends } : undefined,
    activeHere: row.active,
    zone: row.zone,
    reducedTo: row.reduction,
    away: row.away,
    jobs: { running: 0, limit: null },
  };
}
