import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { passLive } from './award.ts';
import { type Decided, type Dispatch, moved, type Request } from './request.ts';
import type { RequestEvent } from './request-events.ts';
import { REQUEST_LIFE } from './request-life.ts';
import { undone } from './undo-taking.ts';

/**
 * REQ-12: until assignment a request is cancelled freely, by its customer or the organization; proposals pass, and a
 * taking falls while it can still be undone. A running job is cancelled by its own rules.
 */
export function cancelRequest(
  dispatch: Dispatch,
  command: { readonly by: 'customer' | 'organization' },
  facts: { readonly now: Instant },
): Decided<'request.closed' | 'request.assigned'> {
  const { request } = dispatch;
  const { now } = facts;
  const isTaken = request.taking !== null && now >= request.taking.undoUntil;
  if (request.state === 'assigned' || isTaken) return refuse('request.assigned');
  if (!isCancellable(request)) return refuse('request.closed');

  const events: RequestEvent[] = [{ type: 'request.cancelled', at: now, request: request.id, by: command.by }];
  if (request.taking) events.push(...undone(dispatch, now, 'cancelled').events);
  const passed = passLive(dispatch.proposals, now);
  return accept({
    state: {
      ...dispatch,
      request: { ...request, state: moved(request, 'cancel'), taking: null, lapsesAt: null },
      proposals: passed.proposals,
    },
    events: [...events, ...passed.events],
  });
}

export function isCancellable(request: Request): boolean {
  return REQUEST_LIFE.next(request.state, 'cancel') !== undefined;
}
