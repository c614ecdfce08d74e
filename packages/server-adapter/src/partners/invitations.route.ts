import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import {
  type Invitation,
  type InvitationView,
  invitationState,
  movesOfInvitation,
  parseAddresses,
  resendInvitation,
  sortAddresses,
  withdrawInvitation,
} from '@pasar/core/partners';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { lockOrganization } from '../tenancy/owner-lock.ts';
import {
  knownAddresses,
  lockInvitation,
  partnerNames,
  readInvitations,
  readInvited,
  saveInvitation,
} from './invitations.store.ts';
import { invite, sendLink } from './invite.ts';

const Cursor = z.uuidv7();

type Working = Pick<Call<'invitations.list'>, 'tx' | 'house' | 'scope' | 'now'>;

/** PAR-3: links that bring partners in. */
export const invitationRoutes = [
  route('invitations.list', (call) =>
    call.asSystem(async () => {
      const { scope, query, now } = call;
      const before = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
      if (query.cursor !== undefined && before === undefined) return { ok: false, refusal: { code: 'cursor.invalid' } };
      const wanted = { state: query.state, before, limit: query.limit + 1 };
      const found = await readInvitations(call.tx, scope.organization!, wanted, now);
      const items = found.slice(0, query.limit);
      const next = found.length > query.limit ? encodeCursor(items.at(-1)!.id) : null;
      return { items: await viewsOf(call, items), next };
    }),
  ),
  route('invitations.create', (call) =>
    call.asSystem(async () => {
      const { tx, house, scope, body, now } = call;
      const organization = scope.organization as OrganizationId;
      const listed = body.addresses.flatMap((text) => {
        const parsed = parseAddresses(text);
        return parsed.length > 0 ? parsed : [{ input: text.trim() }];
      });
      // Two who invite the same address at once meet here.
      await lockOrganization(tx, organization);
      const addresses = listed.flatMap(({ address }) => address ?? []);
      const sorted = sortAddresses(listed, await knownAddresses(tx, house.seal, organization, addresses, now));
      const outcomes = [];
      for (const { name, address, ...told } of sorted) {
        const outcome = { ...told, ...(address && { address }) };
        if (told.outcome !== 'sent') {
          outcomes.push(outcome);
          continue;
        }
        const invited = { email: address!, ...(name && { name }) };
        const { id } = await invite(tx, house.seal, organization, invited, { now, newId: house.ids });
        call.about('invitation', id);
        outcomes.push({ ...outcome, invitation: id });
      }
      call.afterCommit(() => house.delivery.nudge());
      return { outcomes, sent: outcomes.filter(({ outcome }) => outcome === 'sent').length };
    }),
  ),
  route('invitations.resend', (call) =>
    call.asSystem(async () => {
      const { tx, house, scope, params, now } = call;
      const invitation = await lockInvitation(tx, scope.organization!, params.invitation);
      if (!invitation || invitation.member) return { ok: false, refusal: { code: 'invitation.unknown' } };
      const resent = resendInvitation(invitation, now);
      if (!resent.ok) return resent;
      await saveInvitation(tx, house.seal, resent.value);
      await sendLink(tx, resent.value, { now, newId: house.ids });
      return (await viewsOf(call, [resent.value]))[0]!;
    }),
  ),
  route('invitations.withdraw', (call) =>
    call.asSystem(async () => {
      const { tx, house, scope, params, now } = call;
      const invitation = await lockInvitation(tx, scope.organization!, params.invitation);
      if (!invitation || invitation.member) return { ok: false, refusal: { code: 'invitation.unknown' } };
      const withdrawn = withdrawInvitation(invitation, now);
      if (!withdrawn.ok) return withdrawn;
      await saveInvitation(tx, house.seal, withdrawn.value);
      return (await viewsOf(call, [withdrawn.value]))[0]!;
    }),
  ),
];

async function viewsOf(
  { tx, house, scope, now }: Working,
  invitations: readonly Invitation[],
): Promise<readonly InvitationView[]> {
  const invited = await readInvited(
    tx,
    house.seal,
    scope.organization!,
    invitations.map(({ id }) => id),
  );
  const partners = invitations.flatMap(({ partner }) => partner ?? []);
  const names = await partnerNames(tx, partners);
  return invitations.map((invitation) => {
    const { id, sentAt, expiresAt, usedAt, links, partner } = invitation;
    const person = invited.get(id);
    return {
      id,
      address: person?.email ?? null,
      ...(person?.name && { name: person.name }),
      state: invitationState(invitation, now),
      sentAt,
      expiresAt,
      links,
      usedAt,
      partner: partner && namedPartner(partner, names),
      can: [...movesOfInvitation(invitation, now)],
    };
  });
}

function namedPartner(id: PartnerId, names: ReadonlyMap<PartnerId, string>) {
  const name = names.get(id);
  return name === undefined ? null : { id, name };
}
