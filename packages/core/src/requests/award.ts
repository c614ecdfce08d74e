import { type Job, reconfirmBy } from '../jobs/job.ts';
import type { JobId, PartnerId } from '../kernel/ids.ts';
import type { Instant, Window } from '../kernel/instants.ts';
import { invariant } from '../kernel/result.ts';
import { isLive, type Proposal } from '../proposals/proposal.ts';
import { PROPOSAL_LIFE } from '../proposals/proposal-life.ts';
import { type Decision, type Dispatch, moved } from './request.ts';
import type { RequestEvent } from './request-events.ts';

interface Award {
  readonly partner: PartnerId;
  /** Null when the request was taken. */
  readonly proposal: Proposal | null;
  /** The new job's id. */
  readonly job: JobId;
  readonly visit: Window;
  readonly now: Instant;
}

/**
 * REQ-11, JOB-4: gives a request to its one winner: a job begins, both sides get each other's contact, the other
 * proposals pass. Whether it may be given is decided before.
 */
export function award(dispatch: Dispatch, move: 'choose' | 'take', won: Award): Decision {
  const { request } = dispatch;
  const { partner, proposal, now } = won;
  invariant(!request.winner && !dispatch.job, 'a request has one winner');
  const about = { at: now, request: request.id, partner };
  const job: Job = {
    id: won.job,
    organization: request.organization,
    request: request.id,
    partner,
    proposal: proposal?.id ?? null,
    state: 'assigned',
    proposed: won.visit,
    price: proposal?.price ?? null,
    assignedAt: now,
    reconfirmBy: reconfirmBy(now, won.visit),
    settledAt: null,
    warrantyUntil: null,
  };
  const others = passLive(dispatch.proposals, now, proposal);
  const events: RequestEvent[] = [
    ...(proposal ? [{ type: 'request.chosen', ...about, proposal: proposal.id } as const] : []),
    { type: 'job.assigned', ...about, job: job.id, proposal: job.proposal },
    { type: 'contact.disclosed', ...about, customer: request.customer, of: 'customer' },
    { type: 'contact.disclosed', ...about, customer: request.customer, of: 'partner' },
    ...others.events,
  ];
  const state = {
    request: {
      ...request,
      state: moved(request, move),
      taking: null,
      lapsesAt: null,
      winner: { partner, proposal: job.proposal },
    },
    proposals: others.proposals,
    job,
  };
  return { state, events };
}

/** All that are still in the running pass, except the `winner`, which is chosen. */
export function passLive(proposals: readonly Proposal[], at: Instant, winner: Proposal | null = null) {
  const events: RequestEvent[] = [];
  const after = proposals.map((proposal): Proposal => {
    if (!isLive(proposal)) return proposal;
    const state = PROPOSAL_LIFE.next(proposal.state, proposal.id === winner?.id ? 'choose' : 'pass');
    invariant(state, `proposal ${proposal.state} cannot be chosen`);
    if (state === 'passed') {
      const { id, request, partner } = proposal;
      events.push({ type: 'proposal.passed', at, request, partner, proposal: id });
    }
    return { ...proposal, state };
  });
  return { proposals: after, events };
}
