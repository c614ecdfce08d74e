import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { AccountView, LicenceState } from '@pasar/core/licences';
import type { AccountStatus, RelationState } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface Account {
  readonly partner: PartnerId;
  readonly name: string;
  readonly country: string;
  readonly taxId: string | null;
  readonly account: AccountStatus;
  readonly licence: LicenceState | null;
  readonly licenceUntil: Instant | null;
  readonly organizations: number;
}

export interface WantedAccounts {
  readonly partner?: PartnerId | undefined;
  readonly account?: AccountStatus | undefined;
  /** A part of the name, or of the tax id. */
  readonly search?: string | undefined;
  /** The licence ends before this instant; the soonest first then, else by name. */
  readonly endsBefore?: Instant | undefined;
  readonly after?: { readonly name: string; readonly until: Instant | null; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * The deployment's partners as the operator sees them.
 * @param tx in the deployment's scope
 */
export async function readAccounts(tx: Tx, wanted: WantedAccounts): Promise<readonly Account[]> {
  const { partner, account, search, endsBefore, after, limit } = wanted;
  const byEnd = endsBefore !== undefined;
  const like = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const order = byEnd ? sql`p.licence_until, p.id` : sql`p.name, p.id`;
  const place =
    after &&
    (byEnd
      ? sql`(p.licence_until, p.id) > (${after.until}::timestamptz, ${after.id}::uuid)`
      : sql`(p.name, p.id) > (${after.name}, ${after.id}::uuid)`);
  const { rows } = await sql<Account>`
    select p.id as partner, p.name, p.country, p.account, p.licence_until as "licenceUntil", l.state as licence,
      coalesce(e.entity ->> 'taxId', null) as "taxId",
      (select count(*)::int from relations r where r.partner = p.id and r.state = 'accepted') as organizations
    from partners p
    left join licences l on l.owner = p.id
    left join lateral (select entity from legal_entities e where e.owner = p.id order by e.updated_at desc limit 1) e on true
    where ${partner ? sql`p.id = ${partner}` : sql`true`}
      and ${account ? sql`p.account = ${account}` : sql`true`}
      and ${like ? sql`(p.name ilike ${like} or e.entity ->> 'taxId' like ${like})` : sql`true`}
      and ${byEnd ? sql`p.licence_until < ${endsBefore}` : sql`true`}
      and ${place ?? sql`true`}
    order by ${order} limit ${limit}`.execute(tx);
  return rows;
}

export interface LockedAccount {
  readonly account: AccountStatus;
  readonly licenceUntil: Instant | null;
}

/** The partner's account, locked. @param tx in the deployment's scope */
export async function lockAccount(tx: Tx, id: PartnerId): Promise<LockedAccount | undefined> {
  return tx
    .selectFrom('partners')
    .select(['account', 'licence_until as licenceUntil'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveAccount(tx: Tx, id: PartnerId, account: AccountStatus): Promise<void> {
  await tx.updateTable('partners').set({ account }).where('id', '=', id).execute();
}

interface AccountMove {
  readonly partner: PartnerId;
  readonly event: AccountView['history'][number]['code'];
  readonly reason: string;
  /** Where the account stood until then. */
  readonly stood?: AccountStatus;
}

/** What the operator did with an account, and why. Never edited. */
export async function addAccountMove(
  tx: Tx,
  owner: DeploymentId,
  { partner, event, reason, stood }: AccountMove,
  { now: at, actor, newId }: { readonly now: Instant; readonly actor: string; readonly newId: () => string },
): Promise<void> {
  await tx
    .insertInto('account_moves')
    .values({ owner, id: newId(), partner, event, reason, stood, actor, at })
    .execute();
}

/** Where it stood when it was suspended last; null where that was not kept. */
export async function readStood(tx: Tx, owner: DeploymentId, partner: PartnerId): Promise<AccountStatus | null> {
  const row = await tx
    .selectFrom('account_moves')
    .select('stood')
    .where(forOwner('account_moves', owner))
    .where('partner', '=', partner)
    .where('event', '=', 'suspended')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.stood ?? null;
}

/** Newest first. */
export async function readAccountMoves(
  tx: Tx,
  owner: DeploymentId,
  partner: PartnerId,
): Promise<AccountView['history']> {
  const rows = await tx
    .selectFrom('account_moves')
    .select(['at', 'event as code', 'actor', 'reason'])
    .where(forOwner('account_moves', owner))
    .where('partner', '=', partner)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows;
}

/** The organizations that it has or had something with, by name. */
export async function readRelationsOf(
  tx: Tx,
  partner: PartnerId,
): Promise<readonly { readonly organization: OrganizationId; readonly name: string; readonly state: RelationState }[]> {
  return tx
    .selectFrom('relations')
    .innerJoin('organizations', 'organizations.id', 'relations.owner')
    .select(['organizations.id as organization', 'organizations.name', 'relations.state'])
    .where('relations.partner', '=', partner)
    .orderBy('organizations.name')
    .orderBy('organizations.id')
    .execute();
}
