import type { PartnerId } from '../kernel/ids.ts';
import { accept, refuse } from '../kernel/result.ts';
import { daysLater } from '../kernel/zones.ts';
import { type Decided, type Decision, type Dispatch, type DispatchFacts, moved, unchanged } from './request.ts';
import type { RequestEvent } from './request-events.ts';
import { REQUEST_LIFE } from './request-life.ts';

export interface BroadcastFacts extends DispatchFacts {
  /** Everyone who is eligible now (REQ-3). */
  readonly eligible: readonly PartnerId[];
}

/**
 * REQ-2: sends a request to every eligible partner, and to nobody else. With nobody eligible it is open all the same and
 * the organization is told.
 */
export function broadcastRequest(dispatch: Dispatch, facts: BroadcastFacts): Decided<'request.closed'> {
  if (!REQUEST_LIFE.next(dispatch.request.state, 'broadcast')) return refuse('request.closed');
  return accept(broadcast(dispatch, facts));
}

/** REQ-2: the one partner let its time pass, so the request goes to all. Does nothing while the offer runs or is being taken. */
export function endOffer(dispatch: Dispatch, facts: BroadcastFacts): Decision {
  const { request } = dispatch;
  const { offer } = request;
  if (request.state !== 'offered' || !offer || request.taking || facts.now < offer.until) return unchanged(dispatch);
  const out = broadcast(dispatch, facts);
  const ended = { type: 'request.offer-ended', at: facts.now, request: request.id, partner: offer.partner } as const;
  return { ...out, events: [ended, ...out.events] };
}

/** @param without those who are not asked although eligible: they have declined */
export function broadcast(dispatch: Dispatch, facts: BroadcastFacts, without: readonly PartnerId[] = []): Decision {
  const { now, zone, settings } = facts;
  const { request } = dispatch;
  const asked = facts.eligible.filter((partner) => !without.includes(partner));
  const about = { at: now, request: request.id };
  const events: RequestEvent[] = [{ type: 'request.broadcast', ...about, asked: asked.length }];
  if (asked.length === 0) events.push({ type: 'request.unanswered', ...about, cause: 'nobody-eligible' });
  const state = {
    ...dispatch,
    request: {
      ...request,
      state: moved(request, 'broadcast'),
      broadcastAt: now,
      shortlistDue: daysLater(now, settings.waitDays, zone),
    },
  };
  return { state, events, asked };
}
