import type { JobId, PartnerId } from '../kernel/ids.ts';
import { type Instant, later, SECOND, type Window } from '../kernel/instants.ts';
import { accept, invariant, refuse } from '../kernel/result.ts';
import { type Obstacle, refuseFor } from '../matching/obstacle.ts';
import { type Lead, missingFor, refuseTooFew } from '../points/lead.ts';
import { award } from './award.ts';
import { unconfirmed } from './checklist.ts';
import { type Decided, type Decision, type Dispatch, type DispatchFacts, type Request, unchanged } from './request.ts';
import { undone } from './undo-taking.ts';

interface PartnerFacts extends DispatchFacts {
  /** REQ-3, of this partner now. */
  readonly obstacles: readonly Obstacle[];
}

export interface TakingFacts extends PartnerFacts {
  /** REQ-6: held for the taking. */
  readonly lead: Lead;
}

/**
 * REQ-10, REQ-11: a partner takes a `first` request, or a `direct` one while it is offered to it. The request is held
 * for it while the taking can be undone; contact and job follow by `finishTaking`.
 */
export function takeRequest(
  dispatch: Dispatch,
  taking: { readonly partner: PartnerId; readonly checklist: readonly string[] },
  facts: TakingFacts,
): Decided<
  | 'request.closed'
  | 'request.taken'
  | 'request.not-takeable'
  | 'checklist.incomplete'
  | 'partner.not-eligible'
  | 'points.too-few'
> {
  const { request } = dispatch;
  const { partner } = taking;
  const { now, settings } = facts;
  if (request.winner || request.taking) return refuse('request.taken');
  if (request.state === 'cancelled' || request.state === 'lapsed') return refuse('request.closed');
  if (!isTakeableBy(request, partner, now)) return refuse('request.not-takeable');
  // Nobody can come at a time that is over: a job in the past would disclose a contact for nothing.
  if (!request.windows.some(({ end }) => now < end)) return refuse('request.closed');
  if (facts.obstacles.length > 0) return refuseFor(facts.obstacles);
  const missing = unconfirmed(settings.checklist, taking.checklist);
  if (missing.length > 0)
    return refuse('checklist.incomplete', { field: 'checklist', params: { count: missing.length } });
  if (missingFor(facts.lead) > 0) return refuseTooFew(facts.lead);

  const undoUntil = later(now, settings.undoSeconds * SECOND);
  return accept({
    state: { ...dispatch, request: { ...request, taking: { partner, undoUntil } } },
    events: [{ type: 'request.taken', at: now, request: request.id, partner, undoUntil }],
  });
}

export interface FinishingFacts extends PartnerFacts {
  /** The id the job will have. */
  readonly job: JobId;
  /** REQ-10: the partner opens the customer's contact, which ends the undo sooner. */
  readonly opened?: boolean;
}

/**
 * REQ-10, JOB-4: the undo is over, so the taking counts: job and contacts follow. A partner that is no longer eligible
 * (REQ-3) loses it instead. Does nothing while it can be undone, or without a taking.
 */
export function finishTaking(dispatch: Dispatch, facts: FinishingFacts): Decision {
  const { request } = dispatch;
  const { taking } = request;
  if (!taking || (facts.now < taking.undoUntil && !facts.opened)) return unchanged(dispatch);
  if (facts.obstacles.length > 0) return undone(dispatch, facts.now, 'not-eligible');
  const visit = firstWindowAhead(request, facts.now);
  return award(dispatch, 'take', { partner: taking.partner, proposal: null, job: facts.job, visit, now: facts.now });
}

function isTakeableBy(request: Request, partner: PartnerId, now: Instant): boolean {
  if (request.way === 'first') return request.state === 'open';
  const { offer } = request;
  return request.state === 'offered' && offer?.partner === partner && now < offer.until;
}

/** The earliest wished window that has not begun; the last one when all have. */
function firstWindowAhead(request: Request, now: Instant): Window {
  const inOrder = request.windows.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const window = inOrder.find(({ start }) => start > now) ?? inOrder.at(-1);
  invariant(window, 'a request has a wished window');
  return window;
}
