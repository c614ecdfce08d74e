import type { Instant, OrganizationId } from '@pasar/core/kernel';
import { type SupportGrant, type SupportId, type SupportView, supportState } from '@pasar/core/support';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Scope } from '../tenancy/scope.ts';

const select = (tx: Tx) =>
  tx
    .selectFrom('support_grants')
    .select(['owner', 'id', 'subject', 'reason', 'opened_at', 'until', 'ended_at', 'ended_by']);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function grantOf({ owner, id, subject, reason, opened_at, until, ended_at, ended_by }: Row): SupportGrant {
  const ended = ended_at && ended_by ? { at: ended_at, by: ended_by } : null;
  return { id, organization: owner, subject, reason, openedAt: opened_at, until, ended };
}

/** @param tx in the system's scope of the organization */
export async function addSupport(tx: Tx, grant: SupportGrant): Promise<void> {
  const { id, organization: owner, subject, reason, openedAt: opened_at, until } = grant;
  await tx
    .insertInto('support_grants')
    .values({ owner, id, subject, reason, opened_at, until, ended_at: null, ended_by: null })
    .execute();
}

/** @param tx in the system's scope of the organization, holding the grant */
export async function saveSupport(tx: Tx, { id, organization, ended }: SupportGrant): Promise<void> {
  await tx
    .updateTable('support_grants')
    .set({ ended_at: ended?.at ?? null, ended_by: ended?.by ?? null })
    .where(forOwner('support_grants', organization))
    .where('id', '=', id)
    .execute();
}

/** Locked. @param tx in the system's scope of the organization */
export async function lockSupport(tx: Tx, owner: OrganizationId, id: SupportId): Promise<SupportGrant | undefined> {
  const row = await select(tx)
    .where(forOwner('support_grants', owner))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && grantOf(row);
}

/** Whosever it is. @param tx in the deployment's scope */
export async function findSupport(tx: Tx, id: SupportId): Promise<SupportGrant | undefined> {
  const row = await select(tx).where('id', '=', id).executeTakeFirst();
  return row && grantOf(row);
}

/** Newest first. */
export async function readSupport(
  tx: Tx,
  owner: OrganizationId,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly SupportGrant[]> {
  const rows = await select(tx)
    .where(forOwner('support_grants', owner))
    .$if(before !== undefined, (query) => query.where('id', '<', before as SupportId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(grantOf);
}

/** The reasons of grants, for the trail of what was looked at by them. */
export async function readReasons(
  tx: Tx,
  owner: OrganizationId,
  ids: readonly SupportId[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await select(tx).where(forOwner('support_grants', owner)).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

/**
 * PRV-4: is the grant that this session looks by still open? Asked anew by each call.
 * @param tx in the session's own scope
 */
export async function readOpenSupport(tx: Tx, scope: Scope, now: Instant): Promise<SupportGrant | undefined> {
  const row = await select(tx)
    .where(forOwner('support_grants', scope.organization!))
    .where('id', '=', scope.support!)
    .where('subject', '=', scope.subject!)
    .executeTakeFirst();
  const grant = row && grantOf(row);
  return grant && supportState(grant, now) === 'open' ? grant : undefined;
}

export function viewSupport(grant: SupportGrant, now: Instant, mayEnd: boolean): SupportView {
  const { organization: _, ...rest } = grant;
  const state = supportState(grant, now);
  return { ...rest, state, can: mayEnd && state === 'open' ? ['end'] : [] };
}
