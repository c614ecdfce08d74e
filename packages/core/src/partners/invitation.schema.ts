import * as z from 'zod';
import { Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';
import { ADDRESS_LIMIT } from './address-list.ts';
import { INVITATION_LIFE } from './invitation-life.ts';

export const InvitationState = z.enum(INVITATION_LIFE.states);

/** PAR-3: as the organization sees it. The address is personal data: here and in the letter, nowhere else. */
export const Invitation = z
  .object({
    id: id('invitation'),
    /** Null once the person was erased. */
    address: z.string().nullable(),
    name: z.string().optional(),
    state: InvitationState,
    /** Of the newest link. */
    sentAt: Instants,
    expiresAt: Instants,
    /** How many links were sent. */
    links: z.number().int(),
    usedAt: Instants.nullable(),
    /** Who came of it, or whom it is for. */
    partner: z.object({ id: id('partner'), name: z.string() }).nullable(),
    can: z.array(z.enum(['resend', 'withdraw'])),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.output<typeof Invitation>;

export const InvitationQuery = PageQuery.extend({ state: InvitationState.optional() });
export const InvitationPage = page(Invitation);

/** Each entry may be anything that stands in an address field: `a@b.c`, `Name <a@b.c>`, several parted by commas. */
export const NewInvitations = z.object({
  addresses: z.array(z.string().max(2000)).min(1).max(ADDRESS_LIMIT),
});
export type NewInvitations = z.output<typeof NewInvitations>;

/**
 * PAR-3: what came of each. `already-partner`: works with this organization · `duplicate`: stands in the list twice, or
 * has an open invitation (`invitation`, to be sent again) · `malformed`: no address.
 */
export const InvitationOutcome = z
  .object({
    input: z.string(),
    address: z.string().optional(),
    outcome: z.enum(['sent', 'already-partner', 'duplicate', 'malformed']),
    invitation: id('invitation').optional(),
  })
  .meta({ id: 'InvitationOutcome' });
export type InvitationOutcome = z.output<typeof InvitationOutcome>;

export const InvitationOutcomes = z.object({
  outcomes: z.array(InvitationOutcome),
  sent: z.number().int(),
});
