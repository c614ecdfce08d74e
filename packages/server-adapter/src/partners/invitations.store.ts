import type { Instant, InvitationId, MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { addressKey, type Invitation, invitationState, type KnownAddresses } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { sha256 } from '../digest.ts';
import { keepDetails, markAddress, readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Whom an invitation is written to: personal data, sealed under the invitation's id. */
export interface Invited {
  readonly email: string;
  readonly name?: string;
}

/**
 * A link's token: worked out anew whenever it is needed, so that it is stored nowhere; the database knows its SHA-256
 * only. Each further link of an invitation is another one.
 */
export function tokenOf(master: Seal, { organization, id, links }: Invitation): Promise<string> {
  return master.mark(`${organization}/${id}/${links}`, 'invitation');
}

/**
 * Writes a new invitation, with the address sealed.
 * @param tx in the system's scope of the organization
 */
export async function addInvitation(tx: Tx, master: Seal, invitation: Invitation, invited: Invited): Promise<void> {
  const { id, organization: owner, partner, member } = invitation;
  await tx
    .insertInto('invitations')
    .values({ owner, id, partner, member, ...(await columnsOf(master, invitation)) })
    .execute();
  await keepDetails(tx, master, { owner, id, subject: id }, invited);
}

/** @param tx in the system's scope of the organization, holding the invitation's lock */
export async function saveInvitation(tx: Tx, master: Seal, invitation: Invitation): Promise<void> {
  const { id, organization, partner } = invitation;
  await tx
    .updateTable('invitations')
    .set({ partner, ...(await columnsOf(master, invitation)) })
    .where(forOwner('invitations', organization))
    .where('id', '=', id)
    .execute();
}

async function columnsOf(master: Seal, invitation: Invitation) {
  const { state, links, sentAt, expiresAt, usedAt } = invitation;
  if (state === 'expired') throw new Error('that an invitation has expired is read off the clock, not kept');
  const token = await sha256(await tokenOf(master, invitation));
  return { token, state, links, sent_at: sentAt, expires_at: expiresAt, used_at: usedAt };
}

function select(tx: Tx, owner: OrganizationId) {
  return tx
    .selectFrom('invitations')
    .select([
      'id',
      'owner as organization',
      'state',
      'links',
      'sent_at as sentAt',
      'expires_at as expiresAt',
      'used_at as usedAt',
      'partner',
      'member',
    ])
    .where(forOwner('invitations', owner));
}

/** The invitation, locked: one link is used once, whoever comes at the same time. */
export async function lockInvitation(tx: Tx, owner: OrganizationId, id: InvitationId): Promise<Invitation | undefined> {
  return select(tx, owner).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The invitation that a link belongs to, locked; undefined for a link that was sent again since. */
export async function lockByToken(tx: Tx, owner: OrganizationId, token: string): Promise<Invitation | undefined> {
  return select(tx, owner)
    .where('token', '=', await sha256(token))
    .forUpdate()
    .executeTakeFirst();
}

/** The open link of a member who has not come yet. */
export async function lockOpenInvitation(
  tx: Tx,
  owner: OrganizationId,
  member: MemberId,
): Promise<Invitation | undefined> {
  return select(tx, owner).where('member', '=', member).where('state', '=', 'sent').forUpdate().executeTakeFirst();
}

/** A page of an organization's invitations of partners, newest first; those of partners' members are the partners'. */
export async function readInvitations(
  tx: Tx,
  owner: OrganizationId,
  page: { readonly state?: string | undefined; readonly before?: string | undefined; readonly limit: number },
  now: Instant,
): Promise<readonly Invitation[]> {
  const { state, before, limit } = page;
  const kept = state === 'expired' ? 'sent' : state;
  const rows = await select(tx, owner)
    .where('member', 'is', null)
    .$if(before !== undefined, (query) => query.where('id', '<', before as InvitationId))
    .$if(kept !== undefined, (query) => query.where('state', '=', kept as 'sent'))
    .$if(state === 'sent', (query) => query.where('expires_at', '>', now))
    .$if(state === 'expired', (query) => query.where('expires_at', '<=', now))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows;
}

/** @param tx in the system's scope of the organization */
export async function readInvited(
  tx: Tx,
  master: Seal,
  owner: OrganizationId,
  ids: readonly InvitationId[],
): Promise<ReadonlyMap<InvitationId, Invited>> {
  const details = await readDetails<Invited>(tx, master, owner, ids);
  return details as ReadonlyMap<InvitationId, Invited>;
}

/**
 * PAR-3: what this organization knows of addresses already: its partners' people and public addresses, those who came by
 * its invitations, and who has an open one. Addresses are compared by their marks, nothing is unsealed.
 * @param tx in the system's scope of the organization
 */
export async function knownAddresses(
  tx: Tx,
  master: Seal,
  owner: OrganizationId,
  addresses: readonly string[],
  now: Instant,
): Promise<KnownAddresses> {
  const keys = [...new Set(addresses.map(addressKey))];
  if (keys.length === 0) return { partners: new Set(), invited: new Map() };
  const marked = new Map(await Promise.all(keys.map(async (key) => [await markAddress(master, key), key] as const)));
  const marks = [...marked.keys()];
  const invitations = await sql<{ mark: string; id: InvitationId; state: 'sent' | 'used'; expiresAt: Instant }>`
    select d.mark, i.id, i.state, i.expires_at as "expiresAt"
    from personal_details d
    join invitations i on i.owner = d.owner and i.id = d.id
    where ${forOwner('d', owner)} and d.mark = any(${marks}::text[]) and i.state in ('sent', 'used') and i.member is null
      and (i.state = 'sent' or exists (select from relations r where ${forOwner('r', owner)} and r.partner = i.partner
        and r.state not in ('refused', 'deleted')))`.execute(tx);
  const people = await sql<{ mark: string }>`
    select distinct d.mark
    from relations r
    join members m on m.owner = r.partner
    join personal_details d on d.owner = m.owner and d.id = m.id
    where ${forOwner('r', owner)} and r.state not in ('refused', 'deleted') and d.mark = any(${marks}::text[])`.execute(
    tx,
  );
  const companies = await sql<{ email: string }>`
    select lower(p.email) as email
    from relations r
    join partners p on p.id = r.partner
    where ${forOwner('r', owner)} and r.state not in ('refused', 'deleted') and lower(p.email) = any(${keys}::text[])`.execute(
    tx,
  );
  const used = invitations.rows.filter(({ state }) => state === 'used');
  const open = invitations.rows.filter((row) => invitationState(row, now) === 'sent');
  return {
    partners: new Set([
      ...[...used, ...people.rows].map(({ mark }) => marked.get(mark)!),
      ...companies.rows.map(({ email }) => email),
    ]),
    invited: new Map(open.map(({ mark, id }) => [marked.get(mark)!, id])),
  };
}

/** The names of partners by id, as lists of invitations show them. */
export async function partnerNames(tx: Tx, ids: readonly PartnerId[]): Promise<ReadonlyMap<PartnerId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('partners')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
