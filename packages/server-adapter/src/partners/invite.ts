import type { InvitationId, MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { type Invitation, newInvitation } from '@pasar/core/partners';
import type { Tx } from '../database/database.ts';
import { queueMessages } from '../messages/messages.store.ts';
import type { Seal } from '../people/seal.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { addInvitation, type Invited } from './invitations.store.ts';

/** For whom: nobody yet, a partner that is there, or one of its members. */
export interface InvitedFor {
  readonly partner?: PartnerId;
  readonly member?: MemberId;
}

/**
 * PAR-3: makes an invitation and its letter, in the transaction of what it follows from. For a partner that was made from a
 * ticket (PAR-2) give its id: who comes by the link becomes its owner.
 * @param tx in the system's scope of the organization
 */
export async function invite(
  tx: Tx,
  master: Seal,
  organization: OrganizationId,
  invited: Invited,
  { now, newId }: Pick<Carrying, 'now' | 'newId'>,
  { partner, member }: InvitedFor = {},
): Promise<Invitation> {
  const id = newId<InvitationId>();
  const invitation = newInvitation({ id, organization, partner: partner ?? null, member: member ?? null }, now);
  await addInvitation(tx, master, invitation, invited);
  await sendLink(tx, invitation, { now, newId });
  return invitation;
}

/** Queues the letter with the invitation's newest link; one that was not sent yet carries the newest one too. */
export async function sendLink(
  tx: Tx,
  { organization: owner, id, member }: Invitation,
  { now, newId }: Pick<Carrying, 'now' | 'newId'>,
): Promise<void> {
  const template = member ? 'invitation.member' : 'invitation.partner';
  const letter = { way: 'mail', template, about: id, receiver: id, partner: null, event: null } as const;
  await queueMessages(tx, [{ owner, id: newId(), ...letter }], now);
}
