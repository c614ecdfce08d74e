import type { PartnerId } from '../kernel/ids.ts';
import { accept, refuse } from '../kernel/result.ts';
import { isLive } from '../proposals/proposal.ts';
import { type BroadcastFacts, broadcast } from './broadcast-request.ts';
import { type Decided, type Dispatch, isUnassigned, unchanged } from './request.ts';
import type { RequestEvent } from './request-events.ts';

export interface DecliningFacts extends BroadcastFacts {
  /** This partner has declined before. */
  readonly declined: boolean;
  /** How many others were asked and have not declined. */
  readonly othersAsked: number;
}

/**
 * REQ-2, REQ-5: a partner does not want it. One offered to it alone goes out to all others at once; when the last of
 * those asked declines, the organization is told. Declining twice changes nothing.
 *
 * `facts.eligible` matters for an offered request only.
 */
export function declineRequest(
  dispatch: Dispatch,
  command: { readonly partner: PartnerId },
  facts: DecliningFacts,
): Decided<'request.closed' | 'proposal.exists'> {
  const { request, proposals } = dispatch;
  const { partner } = command;
  if (!isUnassigned(request)) return refuse('request.closed');
  const hasAnswered = proposals.some((proposal) => proposal.partner === partner && isLive(proposal));
  if (hasAnswered || request.taking?.partner === partner) return refuse('proposal.exists');
  if (facts.declined) return accept(unchanged(dispatch));

  const about = { at: facts.now, request: request.id };
  const exclusive = request.state === 'offered' && request.offer?.partner === partner;
  const declined = { type: 'request.declined', ...about, partner, exclusive } as const;
  if (exclusive) {
    const out = broadcast(dispatch, facts, [partner]);
    return accept({ ...out, events: [declined, ...out.events] });
  }
  const events: RequestEvent[] = [declined];
  // One that declined may have proposed after all.
  const isAnswered = proposals.some(isLive);
  if (facts.othersAsked === 0 && !isAnswered)
    events.push({ type: 'request.unanswered', ...about, cause: 'all-declined' });
  return accept({ state: dispatch, events });
}
