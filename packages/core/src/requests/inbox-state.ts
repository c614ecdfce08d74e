import type { PartnerId } from '../kernel/ids.ts';
import { isLive } from '../proposals/proposal.ts';
import type { InboxState } from './inbox.schema.ts';
import { type Dispatch, isUnassigned } from './request.ts';

/**
 * Where a partner that was asked stands with a request. One held by another's taking reads `lost` while it is held; an
 * offer to another partner likewise.
 *
 * @param declined this partner has declined it
 */
export function inboxState({ request, proposals }: Dispatch, partner: PartnerId, declined: boolean): InboxState {
  const holder = request.winner?.partner ?? request.taking?.partner;
  if (holder === partner) return 'won';
  if (proposals.some((proposal) => proposal.partner === partner && isLive(proposal))) return 'proposed';
  if (declined) return 'declined';
  const isElsewhere = request.state === 'offered' && request.offer?.partner !== partner;
  return holder || isElsewhere || !isUnassigned(request) ? 'lost' : 'open';
}
