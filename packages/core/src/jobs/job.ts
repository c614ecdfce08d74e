import type { JobId, OrganizationId, PartnerId, ProposalId, RequestId } from '../kernel/ids.ts';
import { epochMs, HOUR, type Instant, later, type Window } from '../kernel/instants.ts';
import type { Money } from '../money/money.schema.ts';
import type { JobState } from './job.schema.ts';

/** The work one partner has been given. */
export interface Job {
  readonly id: JobId;
  readonly organization: OrganizationId;
  readonly request: RequestId;
  readonly partner: PartnerId;
  /** Null when the request was taken rather than proposed for. */
  readonly proposal: ProposalId | null;
  readonly state: JobState;
  /** The visit's time as proposed; for a taken request the customer's first window still ahead. */
  readonly proposed: Window;
  /** Null: as the price list has it. */
  readonly price: Money | null;
  readonly assignedAt: Instant;
  /** JOB-2: until when the partner confirms with the customer. */
  readonly reconfirmBy: Instant;
  readonly settledAt: Instant | null;
  readonly warrantyUntil: Instant | null;
}

const RECONFIRM_WITHIN = 2 * HOUR;

/** JOB-2: two hours, or half the time to the visit if that is shorter. Quiet hours are not taken out of it. */
export function reconfirmBy(assignedAt: Instant, visit: Window): Instant {
  const half = Math.floor((epochMs(visit.start) - epochMs(assignedAt)) / 2);
  return later(assignedAt, Math.max(0, Math.min(RECONFIRM_WITHIN, half)));
}
