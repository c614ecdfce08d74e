import type { Job } from '../jobs/job.ts';
import type { PartnerId } from '../kernel/ids.ts';
import { HOUR, later, SECOND } from '../kernel/instants.ts';
import { daysLater } from '../kernel/zones.ts';
import { DEFAULT_WEIGHTS } from '../matching/ranking.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { BroadcastFacts } from '../requests/broadcast-request.ts';
import type { DispatchSettings } from '../requests/dispatch-settings.schema.ts';
import type { Decided, Decision, Dispatch, Request } from '../requests/request.ts';
import { someIds } from './ids.ts';
import { NOW, windowIn } from './instants.ts';

const id = someIds(20261123);

/** The defaults of every rule, with a checklist of two points. */
export function someSettings(changes: Partial<DispatchSettings> = {}): DispatchSettings {
  return {
    broadcast: true,
    proposalsRequired: 3,
    waitDays: 2,
    lapseDays: 14,
    undoSeconds: 60,
    offerHours: 12,
    ranking: DEFAULT_WEIGHTS,
    cancelFreeHours: 12,
    noticeHours: 2,
    horizonDays: 21,
    dayParts: [{ id: 'morning', start: '08:00', end: '11:00' }],
    checklist: [
      { id: 'fit', label: { en: 'Fit for the work' } },
      { id: 'tools', label: { en: 'Tools at hand' } },
    ],
    ...changes,
  };
}

export const CHECKLIST = ['fit', 'tools'] as const;

/** What the rules are told: at NOW, in Jakarta, nobody eligible but those given. */
export function someFacts(changes: Partial<BroadcastFacts> = {}) {
  return {
    now: NOW,
    zone: 'Asia/Jakarta',
    settings: someSettings(),
    eligible: [] as readonly PartnerId[],
    obstacles: [],
    currency: 'IDR',
    lead: { cost: 5, available: 200 },
    ...changes,
  };
}

/** Open to all since NOW, the customer chooses; two wished windows, tomorrow and the day after. */
export function aRequest(changes: Partial<Request> = {}): Request {
  return {
    id: id(),
    organization: id(),
    customer: id(),
    site: id(),
    kind: id(),
    formVersion: 1,
    way: 'customer',
    service: null,
    windows: [windowIn(24), windowIn(48)],
    autobook: false,
    state: 'open',
    createdAt: NOW,
    offer: null,
    broadcastAt: NOW,
    shortlistDue: daysLater(NOW, 2, 'Asia/Jakarta'),
    lapsesAt: null,
    taking: null,
    winner: null,
    ...changes,
  };
}

/** A `direct` request that `partner` has alone for twelve hours from NOW. */
export function anOffer(partner: PartnerId, changes: Partial<Request> = {}): Request {
  return aRequest({
    way: 'direct',
    service: id(),
    state: 'offered',
    offer: { partner, until: later(NOW, 12 * HOUR) },
    broadcastAt: null,
    shortlistDue: null,
    ...changes,
  });
}

/** Standing, 250 000 rupiah, in the first wished window. */
export function aProposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: id(),
    organization: id(),
    request: id(),
    partner: id(),
    state: 'standing',
    price: { amount: 25_000_000, currency: 'IDR' },
    window: windowIn(24),
    message: '',
    createdAt: NOW,
    standsAt: later(NOW, 60 * SECOND),
    ...changes,
  };
}

/** A request with proposals made for it, and no job. */
export function aDispatch(
  request: Partial<Request> = {},
  proposals: readonly Partial<Proposal>[] = [],
  job: Job | null = null,
): Dispatch {
  const made = aRequest(request);
  return {
    request: made,
    proposals: proposals.map((changes) => aProposal({ organization: made.organization, request: made.id, ...changes })),
    job,
  };
}

export function aJob(changes: Partial<Job> = {}): Job {
  return {
    id: id(),
    organization: id(),
    request: id(),
    partner: id(),
    proposal: null,
    state: 'assigned',
    proposed: windowIn(24),
    price: null,
    assignedAt: NOW,
    reconfirmBy: later(NOW, 2 * HOUR),
    settledAt: null,
    warrantyUntil: null,
    ...changes,
  };
}

/** The decision; throws when it was refused. */
export function decided(result: Decided<string>): Decision {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The refusal's code, or `accepted`. */
export function verdict(result: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return result.ok ? 'accepted' : result.refusal.code;
}
