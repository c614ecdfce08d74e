import type { JobId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { type Obstacle, refuseFor } from '../matching/obstacle.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { award } from './award.ts';
import type { Choice } from './request.schema.ts';
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
  choice: Choice,
  facts: ChoosingFacts,
): Decided<
  | 'request.closed'
  | 'request.assigned'
  | 'request.not-shortlisted'
  | 'proposal.unknown'
  | 'proposal.not-standing'
  | 'proposal.changed'
  | 'window.past'
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
  if (!isAsSeen(proposal, choice)) return refuse('proposal.changed', { field: 'proposal' });
  // A shortlist may lie for days: a visit that should have begun already cannot be agreed to any more.
  if (proposal.window.start <= facts.now) return refuse('window.past', { field: 'window.start' });
  if (facts.obstacles.length > 0) return refuseFor(facts.obstacles);

  const { partner, window } = proposal;
  return accept(award(dispatch, 'choose', { partner, proposal, job: facts.job, visit: window, now: facts.now }));
}

/** REQ-15 lets a partner edit until it is chosen: the customer gets the terms that were on the screen, or none. */
function isAsSeen({ price, window }: Proposal, seen: Choice): boolean {
  return (
    price.amount === seen.price.amount &&
    price.currency === seen.price.currency &&
    window.start === seen.window.start &&
    window.end === seen.window.end
  );
}
