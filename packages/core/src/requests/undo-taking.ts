import type { PartnerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, invariant, refuse } from '../kernel/result.ts';
import type { Decided, Decision, Dispatch } from './request.ts';
import type { RequestEvent } from './request-events.ts';

/** REQ-10: within its 60 seconds a taking is undone at no cost; the request is again for whoever takes it. */
export function undoTaking(
  dispatch: Dispatch,
  command: { readonly partner: PartnerId },
  facts: { readonly now: Instant },
): Decided<'undo.over'> {
  const { taking } = dispatch.request;
  if (taking?.partner !== command.partner || facts.now >= taking.undoUntil) return refuse('undo.over');
  return accept(undone(dispatch, facts.now, 'undone'));
}

/** The taking falls, for whatever cause. */
export function undone(
  dispatch: Dispatch,
  at: Instant,
  cause: Extract<RequestEvent, { type: 'request.taking-undone' }>['cause'],
): Decision {
  const { request } = dispatch;
  invariant(request.taking, 'there is a taking to undo');
  const { partner } = request.taking;
  return {
    state: { ...dispatch, request: { ...request, taking: null } },
    events: [{ type: 'request.taking-undone', at, request: request.id, partner, cause }],
  };
}
