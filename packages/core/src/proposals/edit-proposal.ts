import type { ProposalId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import type { Decided, Dispatch } from '../requests/request.ts';
import { isLive, withProposal } from './proposal.ts';
import { flawIn, type Terms, type TermsRefusal } from './terms.ts';

/** REQ-15: a partner changes its proposal until it is chosen. The undo's end stays where it was. */
export function editProposal(
  dispatch: Dispatch,
  command: Terms & { readonly proposal: ProposalId },
  facts: { readonly now: Instant; readonly currency: string },
): Decided<'proposal.unknown' | 'proposal.closed' | TermsRefusal> {
  const proposal = dispatch.proposals.find(({ id }) => id === command.proposal);
  if (!proposal) return refuse('proposal.unknown');
  if (!isLive(proposal)) return refuse('proposal.closed');
  const flaw = flawIn(command, { ...facts, wished: dispatch.request.windows });
  if (flaw) return flaw;

  const { price, window, message } = command;
  const { id, request, partner } = proposal;
  const heard = proposal.state === 'standing';
  return accept({
    state: { ...dispatch, proposals: withProposal(dispatch.proposals, { ...proposal, price, window, message }) },
    events: [{ type: 'proposal.edited', at: facts.now, request, partner, proposal: id, heard }],
  });
}
