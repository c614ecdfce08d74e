import type { OrganizationId } from '../kernel/ids.ts';
import { accept, type Listed, type Result, refuse } from '../kernel/result.ts';
import { ORGANIZATION_LIFE, type OrganizationMove, type OrganizationState } from './organization-life.ts';

/** ORG-7: an organization as the operator's rules see it. */
export interface Organization {
  readonly id: OrganizationId;
  readonly state: OrganizationState;
}

/**
 * ORG-7: one step of its life, by the operator. Whoever wants to close one with work in hand suspends it first: nothing new
 * comes, and what is there goes on to its end.
 * Refusals: `organization.state` · `organization.work-in-hand`, which lists that work.
 * @param inHand jobs under way or upcoming, once all other open requests are cancelled
 */
export function moveOrganization(
  organization: Organization,
  move: OrganizationMove,
  { inHand }: { readonly inHand: readonly Listed[] },
): Result<Organization, 'organization.state' | 'organization.work-in-hand'> {
  const state = ORGANIZATION_LIFE.next(organization.state, move);
  if (!state) return refuse('organization.state', { params: { state: organization.state } });
  if (move === 'close' && inHand.length > 0) {
    return refuse('organization.work-in-hand', { params: { count: inHand.length }, listed: inHand });
  }
  return accept({ ...organization, state });
}

/** What the operator may do with it now. */
export function movesOfOrganization({ state }: Pick<Organization, 'state'>): readonly OrganizationMove[] {
  return ORGANIZATION_LIFE.allowed(state);
}
