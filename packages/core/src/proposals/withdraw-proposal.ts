import type { ProposalId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { type Decided, type Dispatch, moved } from '../requests/request.ts';
import type { RequestEvent } from '../requests/request-events.ts';
import { standing, withProposal } from './proposal.ts';
import { PROPOSAL_LIFE } from './proposal-life.ts';

/**
 * REQ-10, REQ-15: a partner takes its proposal back until it is chosen; within the undo nobody has heard of it. When the
 * last one of a shortlist goes, the list is open again.
 */
export function withdrawProposal(
  dispatch: Dispatch,
  command: { readonly proposal: ProposalId },
  facts: { readonly now: Instant },
): Decided<'proposal.unknown' | 'proposal.closed'> {
  const proposal = dispatch.proposals.find(({ id }) => id === command.proposal);
  if (!proposal) return refuse('proposal.unknown');
  const state = PROPOSAL_LIFE.next(proposal.state, 'withdraw');
  if (!state) return refuse('proposal.closed');

  const { request } = dispatch;
  const about = { at: facts.now, request: request.id };
  const heard = proposal.state === 'standing';
  const events: RequestEvent[] = [
    { type: 'proposal.withdrawn', ...about, partner: proposal.partner, proposal: proposal.id, heard },
  ];
  const after = { ...dispatch, proposals: withProposal(dispatch.proposals, { ...proposal, state }) };
  if (request.state !== 'shortlisted' || standing(after.proposals).length > 0) return accept({ state: after, events });
  return accept({
    state: { ...after, request: { ...request, state: moved(request, 'run-dry'), lapsesAt: null } },
    events: [...events, { type: 'request.reopened', ...about }],
  });
}
