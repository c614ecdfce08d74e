import { accept, type MemberId, type OrganizationId, type PartnerId, type Result, refuse } from '@pasar/core/kernel';
import { consumeInvitation, type Invitation, invitationState } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { findMember } from '../people/members.store.ts';
import { erasePerson } from '../people/personal-details.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { type Invited, lockByToken, readInvited, saveInvitation } from './invitations.store.ts';
import { addMember, addPartner } from './new-partner.ts';

type Refused = 'invitation.unknown' | 'invitation.used' | 'invitation.expired' | 'invitation.withdrawn';

export interface Arrived {
  readonly partner: PartnerId;
  readonly member: MemberId;
}

/**
 * PAR-3: somebody has come by a link: it is used up, once, whoever else comes at the same time; the partner is there, if it
 * was not before, and they are of its people. Who comes again by the link that they have used is let in as who they are:
 * a page that was loaded twice is no theft.
 * @param tx in the system's scope of the organization
 */
export async function useInvitation(
  tx: Tx,
  house: Pick<House, 'seal' | 'ids'>,
  organization: OrganizationId,
  { token, subject }: { readonly token: string; readonly subject: string },
  carrying: Carrying,
): Promise<Result<Arrived, Refused>> {
  const about = { field: 'invitation' };
  const invitation = await lockByToken(tx, organization, token);
  if (!invitation) return refuse('invitation.unknown', about);
  if (invitationState(invitation, carrying.now) === 'used') {
    const member = await findMember(tx, invitation.partner!, subject);
    return member ? accept({ partner: invitation.partner!, member }) : refuse('invitation.used', about);
  }
  const known = invitation.partner ?? (await partnerOf(tx, organization, subject));
  const partner = known ?? house.ids<PartnerId>();
  const used = consumeInvitation(invitation, partner, carrying.now);
  if (!used.ok) return refuse(used.refusal.code, about);
  const invited = (await readInvited(tx, house.seal, organization, [invitation.id])).get(invitation.id);
  if (!known) {
    await addPartner(tx, organization, { id: partner, name: nameOf(invited), origin: 'link' }, carrying);
  }
  const member = await join(tx, house, { ...invitation, partner }, subject, invited);
  await saveInvitation(tx, house.seal, used.value);
  return accept({ partner, member });
}

/** The person becomes the member they were invited as (ORG-6), else an owner of the partner. */
async function join(
  tx: Tx,
  { seal, ids }: Pick<House, 'seal' | 'ids'>,
  { partner, member: invitedAs }: Invitation & { readonly partner: PartnerId },
  subject: string,
  invited: Invited | undefined,
): Promise<MemberId> {
  const known = await findMember(tx, partner, subject);
  if (!invitedAs) {
    return known ?? addMember(tx, seal, partner, { id: ids<MemberId>(), subject, role: 'owner' }, invited);
  }
  if (known) {
    // Is of this partner's people already: the place that was kept for them is not needed.
    await removeMember(tx, partner, invitedAs);
    return known;
  }
  await tx
    .updateTable('members')
    .set({ subject })
    .where(forOwner('members', partner))
    .where('id', '=', invitedAs)
    .execute();
  return invitedAs;
}

/** Takes a member out and erases what names them (PRV-2). */
export async function removeMember(tx: Tx, owner: PartnerId, id: MemberId): Promise<void> {
  await erasePerson(tx, owner, id);
  await tx.deleteFrom('members').where(forOwner('members', owner)).where('id', '=', id).execute();
}

/** Whoever works for a partner of this organization's already does not make a second one. */
async function partnerOf(tx: Tx, organization: OrganizationId, subject: string): Promise<PartnerId | undefined> {
  const { rows } = await sql<{ partner: PartnerId }>`
    select r.partner from relations r
    join members m on m.owner = r.partner and m.subject = ${subject}
    where ${forOwner('r', organization)} and r.state not in ('refused', 'deleted')
    order by r.partner limit 1`.execute(tx);
  return rows[0]?.partner;
}

/** What a company is called until it says so itself: as the invitation calls its person, else by its address' domain. */
function nameOf(invited: Invited | undefined): string {
  return invited?.name ?? invited?.email.split('@')[1] ?? '–';
}
