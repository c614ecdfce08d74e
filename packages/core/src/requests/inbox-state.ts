import type { PartnerId } from '../kernel/ids.ts';
import { isLive } from '../proposals/proposal.ts';
import type { InboxState } from './inbox.schema.ts';
import { type Dispatch, type DispatchFacts, isUnassigned } from './request.ts';
import { hasRoom } from './shortlist.ts';

/**
 * Where a partner that was asked stands with a request. One held by another's taking reads `lost` while it is held; an
 * offer to another partner and a shortlist that is full (REQ-5) likewise.
 *
 * @param declined this partner has declined it
 */
export function inboxState(
  dispatch: Dispatch,
  partner: PartnerId,
  declined: boolean,
  facts: Pick<DispatchFacts, 'settings'>,
): InboxState {
  const { request, proposals } = dispatch;
  const holder = request.winner?.partner ?? request.taking?.partner;
  if (holder === partner) return 'won';
  if (proposals.some((proposal) => proposal.partner === partner && isLive(proposal))) return 'proposed';
  if (declined) return 'declined';
  const isElsewhere = request.state === 'offered' && request.offer?.partner !== partner;
  const isFull = request.state === 'shortlisted' && !hasRoom(dispatch, facts);
  return holder || isElsewhere || isFull || !isUnassigned(request) ? 'lost' : 'open';
}
