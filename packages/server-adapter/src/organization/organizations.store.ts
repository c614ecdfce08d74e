import type { Instant, OrganizationId } from '@pasar/core/kernel';
import type { OperatedQuery, OrganizationHappening, OrganizationState } from '@pasar/core/organization';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface OperatedRecord {
  readonly id: OrganizationId;
  readonly name: string;
  readonly state: OrganizationState;
  readonly since: Instant;
  readonly module: boolean;
  readonly locale: string;
  readonly currency: string;
  readonly country: string;
  readonly zone: string;
  readonly partners: number;
  readonly sites: number;
  /** What the list goes by. */
  readonly sorted: string;
}

export interface WantedOrganizations extends Pick<OperatedQuery, 'state' | 'search'> {
  readonly id?: OrganizationId;
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * The deployment's organizations, by name.
 * @param tx in the deployment's scope
 */
export async function readOrganizations(
  tx: Tx,
  { id, state, search, after, limit }: WantedOrganizations,
): Promise<readonly OperatedRecord[]> {
  const { rows } = await sql<OperatedRecord>`
    select o.id, o.name, lower(o.name) as sorted, o.state, coalesce(o.state_since, o.created_at) as since, o.module,
      o.locale, o.currency, o.country, o.zone,
      (select count(*)::int from relations r where r.owner = o.id and r.state = 'accepted') as partners,
      (select count(*)::int from places p where p.owner = o.id and p.level = 'site') as sites
    from organizations o
    where ${id ? sql`o.id = ${id}` : sql`true`}
      and ${state ? sql`o.state = ${state}` : sql`true`}
      and ${search ? sql`(strpos(lower(o.name), lower(${search})) > 0 or o.id::text = lower(${search}))` : sql`true`}
      and ${after ? sql`(lower(o.name), o.id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
    order by lower(o.name), o.id limit ${limit}`.execute(tx);
  return rows;
}

/** Of all there are. @param tx in the deployment's scope */
export async function countOrganizations(tx: Tx): Promise<Readonly<Record<OrganizationState, number>>> {
  const rows = await tx
    .selectFrom('organizations')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute();
  const of = (wanted: OrganizationState) => Number(rows.find(({ state }) => state === wanted)?.count ?? 0);
  return { active: of('active'), suspended: of('suspended'), closed: of('closed') };
}

/** @param tx in the deployment's scope, holding the organization (`lockToMove`) */
export async function saveOrganizationState(
  tx: Tx,
  { id, state }: { readonly id: OrganizationId; readonly state: OrganizationState },
  since: Instant,
): Promise<void> {
  await tx.updateTable('organizations').set({ state, state_since: since }).where('id', '=', id).execute();
}

/** ORG-5. @param tx in the system's scope of the organization, holding it (`lockToMove`) */
export async function saveModule(tx: Tx, id: OrganizationId, module: boolean): Promise<void> {
  await tx.updateTable('organizations').set({ module }).where('id', '=', id).execute();
}

/** What became of it, and why. Never edited. */
export async function addOrganizationMove(
  tx: Tx,
  owner: OrganizationId,
  { event, reason }: Pick<OrganizationHappening, 'event' | 'reason'>,
  { now: at, actor, newId }: { readonly now: Instant; readonly actor: string; readonly newId: () => string },
): Promise<void> {
  await tx.insertInto('organization_moves').values({ owner, id: newId(), event, reason, actor, at }).execute();
}

/** Newest first. */
export async function readOrganizationMoves(
  tx: Tx,
  owner: OrganizationId,
  limit = 100,
): Promise<readonly OrganizationHappening[]> {
  return tx
    .selectFrom('organization_moves')
    .select(['at', 'event', 'actor as by', 'reason'])
    .where(forOwner('organization_moves', owner))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
