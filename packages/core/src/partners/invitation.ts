import type { InvitationId, MemberId, OrganizationId, PartnerId } from '../kernel/ids.ts';
import { DAY, type Instant, later } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { addressKey, type ListedAddress } from './address-list.ts';
import type { InvitationOutcome } from './invitation.schema.ts';
import { INVITATION_LIFE, type InvitationState } from './invitation-life.ts';

/** Milliseconds a link works (PAR-3). */
export const LINK_LIFE = 14 * DAY;

/** PAR-3. The address and the link's token are kept elsewhere, sealed and hashed. */
export interface Invitation {
  readonly id: InvitationId;
  readonly organization: OrganizationId;
  /** As kept; whether it has expired is read off the clock, see `invitationState`. */
  readonly state: InvitationState;
  /** Counts the links that were sent: only the newest works. */
  readonly links: number;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  /** Whom it brings to an existing partner, or made; null while it is open and makes a new one. */
  readonly partner: PartnerId | null;
  /** ORG-6: it is for this member of the partner's. */
  readonly member: MemberId | null;
}

/** The half-open life of a link: at its last instant it has expired. */
export function invitationState(
  { state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>,
  now: Instant,
): InvitationState {
  return state === 'sent' && now >= expiresAt ? 'expired' : state;
}

export function newInvitation(
  made: Pick<Invitation, 'id' | 'organization' | 'partner' | 'member'>,
  now: Instant,
): Invitation {
  return { ...made, state: 'sent', links: 1, sentAt: now, expiresAt: later(now, LINK_LIFE), usedAt: null };
}

type Closed = 'invitation.used' | 'invitation.withdrawn' | 'invitation.expired';

/** PAR-3: a new link, good for 14 days again; the old one is void. Refusals: `invitation.used` · `invitation.withdrawn`. */
export function resendInvitation(invitation: Invitation, now: Instant): Result<Invitation, Closed> {
  const state = invitationState(invitation, now);
  if (!INVITATION_LIFE.next(state, 'resend')) return closed(state);
  const { links } = invitation;
  return accept({ ...invitation, state: 'sent', links: links + 1, sentAt: now, expiresAt: later(now, LINK_LIFE) });
}

export function withdrawInvitation(invitation: Invitation, now: Instant): Result<Invitation, Closed> {
  const state = invitationState(invitation, now);
  return INVITATION_LIFE.next(state, 'withdraw') ? accept({ ...invitation, state: 'withdrawn' }) : closed(state);
}

/** PAR-3: once. Refusals: `invitation.used` · `invitation.expired` · `invitation.withdrawn`. */
export function consumeInvitation(
  invitation: Invitation,
  partner: PartnerId,
  now: Instant,
): Result<Invitation & { readonly partner: PartnerId }, Closed> {
  const state = invitationState(invitation, now);
  return INVITATION_LIFE.next(state, 'use')
    ? accept({ ...invitation, state: 'used', usedAt: now, partner })
    : closed(state);
}

/** What its people can do with it now. */
export function movesOfInvitation(invitation: Invitation, now: Instant): readonly ('resend' | 'withdraw')[] {
  return INVITATION_LIFE.allowed(invitationState(invitation, now)).filter(
    (event) => event === 'resend' || event === 'withdraw',
  );
}

function closed(state: InvitationState) {
  return refuse(`invitation.${state}` as Closed);
}

/** What is known of an address before it is written to, by `addressKey`. */
export interface KnownAddresses {
  /** Belongs to somebody of a partner that works with this organization, or came by an invitation of its. */
  readonly partners: ReadonlySet<string>;
  /** Has an open invitation. */
  readonly invited: ReadonlyMap<string, InvitationId>;
}

export type SortedAddress = Omit<InvitationOutcome, 'invitation'> & {
  readonly name?: string | undefined;
  readonly invitation?: InvitationId | undefined;
};

/** PAR-3: which of the addresses are to be written to, and what is to be said of the others; in the given order. */
export function sortAddresses(listed: readonly ListedAddress[], known: KnownAddresses): readonly SortedAddress[] {
  const seen = new Set<string>();
  return listed.map(({ input, address, name }) => {
    if (!address) return { input, outcome: 'malformed' };
    const key = addressKey(address);
    const invitation = known.invited.get(key);
    const outcome = seen.has(key) || invitation ? 'duplicate' : known.partners.has(key) ? 'already-partner' : 'sent';
    seen.add(key);
    return { input, address, outcome, ...(name && { name }), ...(invitation && { invitation }) };
  });
}
