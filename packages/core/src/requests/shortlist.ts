import { daysLater } from '../kernel/zones.ts';
import { standing } from '../proposals/proposal.ts';
import { passLive } from './award.ts';
import { type Decision, type Dispatch, type DispatchFacts, moved, unchanged } from './request.ts';

/**
 * REQ-5: N standing proposals, or D days after the broadcast those that have answered; after D with none, the first one
 * at once.
 */
export function isShortlistReady({ request, proposals }: Dispatch, { now, settings }: DispatchFacts): boolean {
  if (request.state !== 'open') return false;
  const answered = standing(proposals).length;
  const waited = request.shortlistDue !== null && now >= request.shortlistDue;
  return answered >= settings.proposalsRequired || (waited && answered > 0);
}

/** REQ-5: the shortlist goes to the customer, with who they are. Does nothing before it is ready, or twice. */
export function sendShortlist(dispatch: Dispatch, facts: DispatchFacts): Decision {
  if (!isShortlistReady(dispatch, facts)) return unchanged(dispatch);
  const { request, proposals } = dispatch;
  const { now, zone, settings } = facts;
  return {
    state: {
      ...dispatch,
      request: { ...request, state: moved(request, 'shortlist'), lapsesAt: daysLater(now, settings.lapseDays, zone) },
    },
    events: [{ type: 'request.shortlisted', at: now, request: request.id, count: standing(proposals).length }],
  };
}

/** REQ-5: nobody chose in time. Does nothing before that. */
export function lapseRequest(dispatch: Dispatch, facts: Pick<DispatchFacts, 'now'>): Decision {
  const { request } = dispatch;
  const { now } = facts;
  if (request.state !== 'shortlisted' || !request.lapsesAt || now < request.lapsesAt) return unchanged(dispatch);
  const passed = passLive(dispatch.proposals, now);
  return {
    state: {
      ...dispatch,
      request: { ...request, state: moved(request, 'lapse'), lapsesAt: null },
      proposals: passed.proposals,
    },
    events: [{ type: 'request.lapsed', at: now, request: request.id }, ...passed.events],
  };
}

/**
 * REQ-5, REQ-7: is there room for one more proposal? While the list is open, always; once the shortlist is the
 * customer's, only until N stand on it. Those that were still in their undo time then join it as they stand.
 */
export function hasRoom({ request, proposals }: Dispatch, { settings }: Pick<DispatchFacts, 'settings'>): boolean {
  if (request.state === 'open') return true;
  return request.state === 'shortlisted' && standing(proposals).length < settings.proposalsRequired;
}
