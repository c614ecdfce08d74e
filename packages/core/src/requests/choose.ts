import type { JobId, ProposalId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { type Obstacle, refuseFor } from '../matching/obstacle.ts';
import { award } from './award.ts';
import { type Decided, type Dispatch, isUnassigned } from './request.ts';
import { REQUEST_LIFE } from './request-life.ts';

export interface ChoosingFacts {
  readonly now: Instant;
  /** The id the job will have. */
  readonly job: JobId;
  /** REQ-3, of the proposal's partner now: eligibility is checked again at assignment. */
  readonly obstacles: readonly Obstacle[];
}

/** REQ-11: the customer chooses one standing proposal of the shortlist. The first choice wins, every later one is refused. */
export function chooseProposal(
  dispatch: Dispatch,
  choice: { readonly proposal: ProposalId },
  facts: ChoosingFacts,
): Decided<
  | 'request.closed'
  | 'request.assigned'
  | 'request.not-shortlisted'
  | 'proposal.unknown'
  | 'proposal.not-standing'
  | 'partner.not-eligible'
> {
  const { request, proposals } = dispatch;
  if (request.winner) return refuse('request.assigned');
  if (!isUnassigned(request)) return refuse('request.closed');
  if (!REQUEST_LIFE.next(request.state, 'choose')) return refuse('request.not-shortlisted');

  const proposal = proposals.find(({ id }) => id === choice.proposal);
  // One still in its undo time is nobody's business yet (REQ-10).
  if (!proposal || proposal.state === 'pending') return refuse('proposal.unknown', { field: 'proposal' });
  if (proposal.state !== 'standing') return refuse('proposal.not-standing', { field: 'proposal' });
  if (facts.obstacles.length > 0) return refuseFor(facts.obstacles);

  const { partner, window } = proposal;
  return accept(award(dispatch, 'choose', { partner, proposal, job: facts.job, visit: window, now: facts.now }));
}
