import type { PartnerId, ProposalId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, invariant, refuse } from '../kernel/result.ts';
import { type Decided, type Decision, type Dispatch, isUnassigned, moved, unchanged } from '../requests/request.ts';
import type { RequestEvent } from '../requests/request-events.ts';
import { isLive, type Proposal, standing, withProposal } from './proposal.ts';
import { PROPOSAL_LIFE } from './proposal-life.ts';

/**
 * REQ-10, REQ-15: a partner takes its proposal back until it is chosen; within the undo nobody has heard of it.
 */
export function withdrawProposal(
  dispatch: Dispatch,
  command: { readonly proposal: ProposalId },
  facts: { readonly now: Instant },
): Decided<'proposal.unknown' | 'proposal.closed'> {
  const proposal = dispatch.proposals.find(({ id }) => id === command.proposal);
  if (!proposal) return refuse('proposal.unknown');
  if (!PROPOSAL_LIFE.next(proposal.state, 'withdraw')) return refuse('proposal.closed');
  return accept(takenBack(dispatch, proposal, facts.now));
}

/** AGR-6: the agreement that a partner's proposal stood under has ended, so the proposal falls, at no cost. */
export function fallProposals(
  dispatch: Dispatch,
  command: { readonly partner: PartnerId },
  facts: { readonly now: Instant },
): Decision {
  const falling = dispatch.proposals.find((proposal) => proposal.partner === command.partner && isLive(proposal));
  if (!falling || !isUnassigned(dispatch.request)) return unchanged(dispatch);
  return takenBack(dispatch, falling, facts.now, 'not-eligible');
}

/** When the last one of a shortlist goes, the list is open again. */
function takenBack(dispatch: Dispatch, proposal: Proposal, now: Instant, cause?: 'not-eligible'): Decision {
  const state = PROPOSAL_LIFE.next(proposal.state, cause ? 'fall' : 'withdraw');
  invariant(state, `proposal ${proposal.state} cannot be taken back`);
  const { request } = dispatch;
  const about = { at: now, request: request.id };
  const { id, partner } = proposal;
  const heard = proposal.state === 'standing';
  const events: RequestEvent[] = [
    { type: 'proposal.withdrawn', ...about, partner, proposal: id, heard, ...(cause && { cause }) },
  ];
  const after = { ...dispatch, proposals: withProposal(dispatch.proposals, { ...proposal, state }) };
  if (request.state !== 'shortlisted' || standing(after.proposals).length > 0) return { state: after, events };
  return {
    state: { ...after, request: { ...request, state: moved(request, 'run-dry'), lapsesAt: null } },
    events: [...events, { type: 'request.reopened', ...about }],
  };
}
