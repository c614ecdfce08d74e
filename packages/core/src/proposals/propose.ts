import type { PartnerId, ProposalId } from '../kernel/ids.ts';
import { later, SECOND } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { type Obstacle, refuseFor } from '../matching/obstacle.ts';
import { type Lead, missingFor, refuseTooFew } from '../points/lead.ts';
import { unconfirmed } from '../requests/checklist.ts';
import { collectsProposals, type Decided, type Dispatch, type DispatchFacts } from '../requests/request.ts';
import { hasRoom } from '../requests/shortlist.ts';
import { isLive, type Proposal } from './proposal.ts';
import { flawIn, type Terms, type TermsRefusal } from './terms.ts';

export interface ProposingFacts extends DispatchFacts {
  /** The id the proposal will have. */
  readonly id: ProposalId;
  /** The organization's. */
  readonly currency: string;
  /** REQ-3, of this partner now. */
  readonly obstacles: readonly Obstacle[];
  /** REQ-6: held for this answer. */
  readonly lead: Lead;
}

/**
 * A partner proposes a price and a time: one proposal per partner, with the checklist confirmed (REQ-10). It is pending
 * while it can be undone, and seen by nobody; then it stands (`standProposal`). Once the shortlist is the customer's, a
 * later proposal joins it only while fewer than N stand there (REQ-5).
 */
export function propose(
  dispatch: Dispatch,
  command: Terms & { readonly partner: PartnerId; readonly checklist: readonly string[] },
  facts: ProposingFacts,
): Decided<
  | 'request.closed'
  | 'request.taken'
  | 'request.not-proposable'
  | 'proposal.exists'
  | 'partner.not-eligible'
  | 'points.too-few'
  | 'checklist.incomplete'
  | TermsRefusal
> {
  const { request, proposals } = dispatch;
  const { partner, price, window, message } = command;
  const { now, settings } = facts;
  if (request.winner) return refuse('request.taken');
  if (request.state === 'cancelled' || request.state === 'lapsed') return refuse('request.closed');
  const isOut = request.state === 'open' || request.state === 'shortlisted';
  if (!isOut || !collectsProposals(request)) return refuse('request.not-proposable');
  if (proposals.some((other) => other.partner === partner && isLive(other))) return refuse('proposal.exists');
  if (!hasRoom(dispatch, facts)) return refuse('request.closed');
  if (facts.obstacles.length > 0) return refuseFor(facts.obstacles);
  const missing = unconfirmed(settings.checklist, command.checklist);
  if (missing.length > 0)
    return refuse('checklist.incomplete', { field: 'checklist', params: { count: missing.length } });
  const flaw = flawIn(command, { now, currency: facts.currency, wished: request.windows });
  if (flaw) return flaw;
  if (missingFor(facts.lead) > 0) return refuseTooFew(facts.lead);

  const proposal: Proposal = {
    id: facts.id,
    organization: request.organization,
    request: request.id,
    partner,
    state: 'pending',
    price,
    window,
    message,
    createdAt: now,
    standsAt: later(now, settings.undoSeconds * SECOND),
  };
  const { standsAt } = proposal;
  return accept({
    state: { ...dispatch, proposals: [...proposals, proposal] },
    events: [{ type: 'proposal.made', at: now, request: request.id, partner, proposal: proposal.id, standsAt }],
  });
}
