import type { MemberId, PartnerId } from '@pasar/core/kernel';
import { type Member, sameAddress, withdrawInvitation } from '@pasar/core/partners';
import type { Contact } from '@pasar/core/people';
import { type Call, route } from '../http/route.ts';
import { keepDetails, readDetails } from '../people/personal-details.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { lockPartner } from '../tenancy/owner-lock.ts';
import { lockOpenInvitation, saveInvitation } from './invitations.store.ts';
import { invite } from './invite.ts';
import { readOwnRole } from './own-side.ts';
import { removeMember } from './use-invitation.ts';

type Working = Pick<Call<'members.list'>, 'tx' | 'scope' | 'house'>;

const NOT_OWNER = { ok: false, refusal: { code: 'member.not-owner' } } as const;
const UNKNOWN = { ok: false, refusal: { code: 'member.unknown' } } as const;
const LAST_OWNER = { ok: false, refusal: { code: 'member.last-owner' } } as const;

/** ORG-6: a partner's people. Owners look after them; everybody looks after their own contact. */
export const memberRoutes = [
  route('members.list', async (call) => ({ items: await readMembers(call) })),
  route('members.add', async (call) => {
    const { tx, house, scope, body, now } = call;
    const owner = scope.partner!;
    if ((await readOwnRole(tx, scope)) !== 'owner') return NOT_OWNER;
    await lockMembers(call);
    const there = (await readMembers(call)).find(
      ({ contact }) => contact?.email && sameAddress(contact.email, body.contact.email),
    );
    if (there) return { ok: false, refusal: { code: 'member.exists', field: 'contact.email' } };
    const id = house.ids<MemberId>();
    await tx.insertInto('members').values({ owner, id, subject: null, role: body.role }).execute();
    await keepDetails(tx, house.seal, { owner, id, subject: id }, body.contact);
    const { email, name } = body.contact;
    const made = { now, newId: house.ids };
    await call.asSystem(() =>
      invite(tx, house.seal, scope.organization!, { email, name }, made, { partner: owner, member: id }),
    );
    call.about('member', id);
    call.afterCommit(() => house.delivery.nudge());
    return (await readMembers(call)).find((member) => member.id === id)!;
  }),
  route('members.edit', async (call) => {
    const { tx, house, scope, params, body } = call;
    const owner = scope.partner!;
    const { member: id } = params;
    await lockMembers(call);
    const members = await readMembers(call);
    const member = members.find((member) => member.id === id);
    if (!member) return UNKNOWN;
    const isOwner = (await readOwnRole(tx, scope)) === 'owner';
    if (!isOwner && (!member.self || body.role !== member.role)) return NOT_OWNER;
    if (body.role !== 'owner' && isLastOwner(members, member)) return LAST_OWNER;
    await keepDetails(tx, house.seal, { owner, id, subject: id }, body.contact);
    await tx
      .updateTable('members')
      .set({ role: body.role })
      .where(forOwner('members', owner))
      .where('id', '=', id)
      .execute();
    return (await readMembers(call)).find((member) => member.id === id)!;
  }),
  route('members.remove', async (call) => {
    const { tx, house, scope, params, now } = call;
    await lockMembers(call);
    const members = await readMembers(call);
    const member = members.find(({ id }) => id === params.member);
    if (!member) return UNKNOWN;
    if ((await readOwnRole(tx, scope)) !== 'owner') return NOT_OWNER;
    if (isLastOwner(members, member)) return LAST_OWNER;
    await call.asSystem(async () => {
      const invitation = await lockOpenInvitation(tx, scope.organization!, member.id);
      const withdrawn = invitation && withdrawInvitation(invitation, now);
      if (withdrawn?.ok) await saveInvitation(tx, house.seal, withdrawn.value);
    });
    await removeMember(tx, scope.partner!, member.id);
    // Who has taken themselves out sees nobody any more.
    return { items: member.self ? [] : await readMembers(call) };
  }),
];

/** Who changes a company's people at the same time waits: one owner is left whatever happens. */
async function lockMembers({ tx, scope }: Working): Promise<void> {
  await lockPartner(tx, scope.partner!);
}

function isLastOwner(members: readonly Member[], { id, role }: Member): boolean {
  return (
    role === 'owner' && !members.some((other) => other.id !== id && other.role === 'owner' && other.state === 'joined')
  );
}

async function readMembers({ tx, scope, house }: Working): Promise<Member[]> {
  const owner = scope.partner as PartnerId;
  const rows = await tx
    .selectFrom('members')
    .select(['id', 'subject', 'role'])
    .where(forOwner('members', owner))
    .orderBy('role')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const contacts = await readDetails<Partial<Contact>>(tx, house.seal, owner, ids);
  const isOwner = rows.some(({ id, role }) => id === scope.member && role === 'owner');
  return rows.map(({ id, subject, role }) => {
    const self = id === scope.member;
    return {
      id,
      role,
      state: subject === null ? 'invited' : 'joined',
      contact: isOwner || self ? complete(contacts.get(id)) : null,
      self,
      can: [...(isOwner || self ? (['edit'] as const) : []), ...(isOwner && !self ? (['remove'] as const) : [])],
    };
  });
}

/** Who came by a link has given an address only, until they say the rest. */
export function complete(contact: Partial<Contact> | undefined): Contact | null {
  return contact?.name && contact.phone ? (contact as Contact) : null;
}
