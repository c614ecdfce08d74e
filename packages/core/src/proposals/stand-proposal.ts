import type { ProposalId } from '../kernel/ids.ts';
import { type Decision, type Dispatch, type DispatchFacts, unchanged } from '../requests/request.ts';
import { sendShortlist } from '../requests/shortlist.ts';
import { withProposal } from './proposal.ts';
import { PROPOSAL_LIFE } from './proposal-life.ts';

/**
 * REQ-10: the undo is over, the proposal stands; it counts as an answer, and may be the one that sends the shortlist
 * (REQ-5). Does nothing while it can be undone, or when it is no longer pending.
 */
export function standProposal(dispatch: Dispatch, id: ProposalId, facts: DispatchFacts): Decision {
  const proposal = dispatch.proposals.find((one) => one.id === id);
  const state = proposal && PROPOSAL_LIFE.next(proposal.state, 'stand');
  if (!state || facts.now < proposal.standsAt) return unchanged(dispatch);
  const stood = { ...dispatch, proposals: withProposal(dispatch.proposals, { ...proposal, state }) };
  const { request, partner } = proposal;
  const sent = sendShortlist(stood, facts);
  return {
    state: sent.state,
    events: [{ type: 'proposal.stood', at: facts.now, request, partner, proposal: id }, ...sent.events],
  };
}
