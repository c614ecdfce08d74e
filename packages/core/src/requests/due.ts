import type { ProposalId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { standing } from '../proposals/proposal.ts';
import type { Dispatch, Request } from './request.ts';

/** What time alone makes happen. Each has its rule, which does nothing when it comes too early or twice. */
export type ClockCommand =
  /** `standProposal` (REQ-10). */
  | { readonly type: 'stand-proposal'; readonly proposal: ProposalId }
  /** `finishTaking` (REQ-10). */
  | { readonly type: 'finish-taking' }
  /** `endOffer` (REQ-2). */
  | { readonly type: 'end-offer' }
  /** `sendShortlist` (REQ-5). */
  | { readonly type: 'send-shortlist' }
  /** `lapseRequest` (REQ-5). */
  | { readonly type: 'lapse-request' };

export interface Appointed {
  readonly at: Instant;
  readonly command: ClockCommand;
}

/** What lies ahead of a request if nobody does anything, soonest first: the timers to keep, read anew after each decision. */
export function appointed({ request, proposals }: Dispatch): readonly Appointed[] {
  const ahead: Appointed[] = [];
  const add = (at: Instant | null, command: ClockCommand) => at && ahead.push({ at, command });
  for (const proposal of proposals) {
    if (proposal.state === 'pending') add(proposal.standsAt, { type: 'stand-proposal', proposal: proposal.id });
  }
  if (request.taking) add(request.taking.undoUntil, { type: 'finish-taking' });
  else if (request.state === 'offered' && request.offer) add(request.offer.until, { type: 'end-offer' });
  // With nobody standing at D, nothing happens then: the first to stand sends the shortlist itself.
  if (request.state === 'open' && standing(proposals).length > 0) add(request.shortlistDue, { type: 'send-shortlist' });
  if (request.state === 'shortlisted') add(request.lapsesAt, { type: 'lapse-request' });
  return ahead.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Those whose time has come. */
export function due(dispatch: Dispatch, now: Instant): readonly ClockCommand[] {
  return appointed(dispatch)
    .filter(({ at }) => at <= now)
    .map(({ command }) => command);
}

/** Until when an unanswered partner may answer; null once there is no telling. */
export function answerBy(request: Request): Instant | null {
  if (request.state === 'offered') return request.offer?.until ?? null;
  if (request.state === 'open') return request.shortlistDue;
  return request.state === 'shortlisted' ? request.lapsesAt : null;
}
