import type { Job } from '../jobs/job.ts';
import type {
  CustomerId,
  KindId,
  OrganizationId,
  PartnerId,
  PlaceId,
  ProposalId,
  RequestId,
  ServiceId,
} from '../kernel/ids.ts';
import type { Instant, Window } from '../kernel/instants.ts';
import { invariant, type Result } from '../kernel/result.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { DispatchSettings } from './dispatch-settings.schema.ts';
import type { RequestState, WayOfChoosing } from './request.schema.ts';
import type { RequestEvent } from './request-events.ts';
import { REQUEST_LIFE, type RequestMove } from './request-life.ts';

/** What a customer asks for. No personal data: contact, answers and photos are kept beside it. */
export interface Request {
  readonly id: RequestId;
  readonly organization: OrganizationId;
  readonly customer: CustomerId;
  readonly site: PlaceId;
  readonly kind: KindId;
  /** FRM-1: the version it was filled with. */
  readonly formVersion: number;
  readonly way: WayOfChoosing;
  /** `direct`: the service the customer chose. */
  readonly service: ServiceId | null;
  /** The customer's wishes; half-open. */
  readonly windows: readonly Window[];
  readonly autobook: boolean;
  readonly state: RequestState;
  readonly createdAt: Instant;
  /** The one partner that has, or had, it alone, and until when (REQ-2). */
  readonly offer: { readonly partner: PartnerId; readonly until: Instant } | null;
  /** When it last went out to all. */
  readonly broadcastAt: Instant | null;
  /** REQ-5: D days after the broadcast; from then on the first answer goes to the customer at once. */
  readonly shortlistDue: Instant | null;
  /** REQ-5: when a shortlist nobody chooses from lapses. */
  readonly lapsesAt: Instant | null;
  /** REQ-10: who has taken it and may still undo that; nobody else gets it meanwhile. */
  readonly taking: { readonly partner: PartnerId; readonly undoUntil: Instant } | null;
  /** REQ-11: one, or none. `proposal` is null when it was taken. */
  readonly winner: { readonly partner: PartnerId; readonly proposal: ProposalId | null } | null;
}

/** A request out among partners with what it has collected: what one decision reads and changes, under one lock. */
export interface Dispatch {
  readonly request: Request;
  /** All it ever had, in whatever state, oldest first. */
  readonly proposals: readonly Proposal[];
  /** The live one. */
  readonly job: Job | null;
}

/** What a rule on a request decides. Proposals that did not change are the very same objects as before. */
export interface Decision {
  readonly state: Dispatch;
  readonly events: readonly RequestEvent[];
  /** Who gets it into the inbox now. */
  readonly asked?: readonly PartnerId[];
}

export type Decided<Code extends string> = Result<Decision, Code>;

/** What time and the organization's habits add to every decision. */
export interface DispatchFacts {
  readonly now: Instant;
  /** The organization's IANA zone: a day later is the same local clock time there (REQ-5). */
  readonly zone: string;
  readonly settings: Pick<
    DispatchSettings,
    'broadcast' | 'proposalsRequired' | 'waitDays' | 'lapseDays' | 'undoSeconds' | 'offerHours' | 'checklist'
  >;
}

/** The state `move` leads to. Rules check first whether it may happen; a move the table does not have throws. */
export function moved(request: Request, move: RequestMove): RequestState {
  const state = REQUEST_LIFE.next(request.state, move);
  invariant(state, `request ${request.state} cannot ${move}`);
  return state;
}

/** Nothing happens: what a clock's command answers when it comes too early, too late or twice. */
export function unchanged(dispatch: Dispatch): Decision {
  return { state: dispatch, events: [] };
}

/** Is anybody still to be found for it? */
export function isUnassigned(request: Request): boolean {
  return !REQUEST_LIFE.isFinal(request.state) && request.state !== 'assigned';
}

/**
 * Are proposals how its partner is found? A `direct` request goes the `customer` way once its one partner has declined
 * or let the time pass.
 */
export function collectsProposals(request: Request): boolean {
  return (
    request.way === 'customer' || request.way === 'manager' || (request.way === 'direct' && request.state !== 'offered')
  );
}

/** Those of `after` that `before` does not have as they are: what is to be saved. */
export function changedProposals(before: Dispatch, after: Dispatch): readonly Proposal[] {
  return after.proposals.filter((proposal) => !before.proposals.includes(proposal));
}
