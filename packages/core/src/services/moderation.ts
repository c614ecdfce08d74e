import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { CLOSED, type DecidedService, isWaiting, type Service } from './service.ts';
import { SERVICE_LIFE } from './service-life.ts';

interface Read {
  /** When what was read had been submitted: nobody approves words that were put in its place meanwhile. */
  readonly submittedAt?: Instant | undefined;
}

/** PAR-8: the operator has read it and says yes. Refusals: `service.closed`, `service.changed`. */
export function approveService(
  service: Service,
  { submittedAt }: Read,
  { now }: { readonly now: Instant },
): DecidedService<'service.closed' | 'service.changed'> {
  if (!isWaiting(service)) return CLOSED;
  if (submittedAt && submittedAt !== service.submittedAt) return refuse('service.changed');
  const type = service.state === 'active' ? 'service.revision-approved' : 'service.approved';
  const approved: Service = {
    ...service,
    ...service.revision,
    state: 'active',
    revision: null,
    submittedAt: null,
    reason: null,
  };
  return accept({ state: approved, events: [{ type, at: now }] });
}

/**
 * PAR-8: the operator has read it and says no. New words of an active service are sent back with the reason; the old ones
 * hold on. Refusals: `service.closed`, `service.changed`.
 */
export function rejectService(
  service: Service,
  { reason, submittedAt }: Read & { readonly reason: string },
  { now }: { readonly now: Instant },
): DecidedService<'service.closed' | 'service.changed'> {
  if (!isWaiting(service)) return CLOSED;
  if (submittedAt && submittedAt !== service.submittedAt) return refuse('service.changed');
  const state = SERVICE_LIFE.next(service.state, 'reject');
  const type = state ? 'service.rejected' : 'service.revision-rejected';
  return accept({
    state: { ...service, state: state ?? service.state, submittedAt: null, reason },
    events: [{ type, at: now }],
  });
}

/** PAR-8: nobody is offered it from now on, until it is approved anew; what the partner wrote last is what it goes on from. */
export function takeDownService(
  service: Service,
  { reason }: { readonly reason: string },
  { now }: { readonly now: Instant },
): DecidedService<'service.closed'> {
  const state = SERVICE_LIFE.next(service.state, 'take-down');
  if (!state) return CLOSED;
  return accept({
    state: { ...service, ...service.revision, state, revision: null, submittedAt: null, reason },
    events: [{ type: 'service.taken-down', at: now }],
  });
}
