import type { MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { RelationState } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Scope } from '../tenancy/scope.ts';

/** The part of a partner's member in its company; undefined for whom the host knows and the company does not. */
export async function readOwnRole(tx: Tx, { partner, member }: Scope): Promise<'owner' | 'worker' | undefined> {
  if (!partner || !member) return undefined;
  const row = await tx
    .selectFrom('members')
    .select('role')
    .where(forOwner('members', partner))
    .where('id', '=', member as MemberId)
    .executeTakeFirst();
  return row?.role;
}

/** ORG-6: what binds or presents the company, its owners do. */
export async function ownerOnly(tx: Tx, scope: Scope) {
  const role = await readOwnRole(tx, scope);
  return role === 'owner' ? undefined : ({ ok: false, refusal: { code: 'member.not-owner' } } as const);
}

/** A partner outside of any organization: it looks over those it works for, and those that it could. */
export function outside(scope: Scope): Scope {
  return { ...scope, organization: null };
}

/** The same person's scope at another of their organizations: what row security shows there is what the relation gives. */
export function inside(scope: Scope, organization: OrganizationId): Scope {
  return { ...scope, organization };
}

interface OwnOrganization {
  readonly organization: OrganizationId;
  readonly state: RelationState;
}

/**
 * The organizations that a partner has something with. Whom the company knows as its owner sees all of them; others, and
 * persons whom only the host vouches for, the session's own: no host learns by a made-up subject whom a partner works for.
 */
export async function ownOrganizations(tx: Tx, scope: Scope): Promise<readonly OwnOrganization[]> {
  const partner = scope.partner as PartnerId;
  const isOwner = (await readOwnRole(tx, scope)) === 'owner';
  const rows = await withScope(tx, outside(scope), scope, async () => {
    const { rows } = await sql<OwnOrganization>`
      select r.owner as organization, r.state from relations r
      where r.partner = ${partner} and r.state <> 'deleted'
      order by r.since, r.owner`.execute(tx);
    return rows;
  });
  return isOwner ? rows : rows.filter(({ organization }) => organization === scope.organization);
}
