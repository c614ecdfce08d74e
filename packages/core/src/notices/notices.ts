import type { CustomerId, PartnerId } from '../kernel/ids.ts';
import type { RequestState } from '../requests/request.schema.ts';
import type { Decision } from '../requests/request.ts';
import type { RequestEvent, RequestEventType } from '../requests/request-events.ts';

/** MSG-2: who hears of what, and what they are told. */

/** What a letter may show beside its words. Contact data is not among them: a mail cannot be hidden again (JOB-4). */
export type NoticeFact = 'service' | 'order' | 'wished' | 'visit' | 'partner' | 'until';

interface Template {
  readonly facts: readonly NoticeFact[];
  /** It is worth telling in these states only; in any when left out. */
  readonly while?: readonly RequestState[];
}

export const NOTICES = {
  'customer.shortlisted': { facts: ['service', 'order'], while: ['shortlisted'] },
  'customer.assigned': { facts: ['service', 'partner', 'visit', 'order'] },
  'customer.cancelled': { facts: ['service', 'order'] },
  'customer.lapsed': { facts: ['service', 'order'] },
  'partner.asked': { facts: ['service', 'wished', 'order'], while: ['open', 'shortlisted'] },
  'partner.offered': { facts: ['service', 'wished', 'until', 'order'], while: ['offered'] },
  'partner.assigned': { facts: ['service', 'visit', 'order'] },
  'partner.passed': { facts: ['service', 'order'] },
  'partner.cancelled': { facts: ['service', 'order'] },
  'partner.lapsed': { facts: ['service', 'order'] },
} as const satisfies Readonly<Record<string, Template>>;

export type NoticeTemplate = keyof typeof NOTICES;

type For<Side extends string> = Extract<NoticeTemplate, `${Side}.${string}`>;

interface Hearers {
  readonly customer?: For<'customer'>;
  /** The event's own partner. */
  readonly partner?: For<'partner'>;
  /** Each partner that has it in the inbox from now on. */
  readonly asked?: For<'partner'>;
}

/** Nobody is written to of what may still be undone (REQ-10), nor of what they did themselves. */
const HEARERS: Readonly<Record<RequestEventType, Hearers>> = {
  'request.placed': {},
  'request.offered': { partner: 'partner.offered' },
  'request.offer-ended': {},
  'request.broadcast': { asked: 'partner.asked' },
  'request.unanswered': {},
  'request.declined': {},
  'proposal.made': {},
  'proposal.stood': {},
  'proposal.edited': {},
  'proposal.withdrawn': {},
  'proposal.passed': { partner: 'partner.passed' },
  'request.shortlisted': { customer: 'customer.shortlisted' },
  'request.reopened': {},
  'request.chosen': {},
  'request.taken': {},
  'request.taking-undone': {},
  'job.assigned': { customer: 'customer.assigned', partner: 'partner.assigned' },
  'contact.disclosed': {},
  'request.cancelled': { customer: 'customer.cancelled' },
  'request.lapsed': { customer: 'customer.lapsed' },
};

export type Notice =
  | { readonly template: For<'customer'>; readonly customer: CustomerId }
  | { readonly template: For<'partner'>; readonly partner: PartnerId };

/** Whom a decision is to be told to. A proposal that passed because the request ended is told as that. */
export function noticesOf({ state, events, asked = [] }: Decision): readonly Notice[] {
  const { customer } = state.request;
  const ended = events.find(({ type }) => type === 'request.cancelled' || type === 'request.lapsed');
  return events.flatMap((event): Notice[] => {
    const hearers = HEARERS[event.type];
    const own = event.type === 'proposal.passed' && ended ? endingOf(ended) : hearers.partner;
    return [
      ...(hearers.customer && !isOwnDoing(event) ? [{ template: hearers.customer, customer }] : []),
      ...(own && 'partner' in event ? [{ template: own, partner: event.partner }] : []),
      ...(hearers.asked ? asked.map((partner) => ({ template: hearers.asked!, partner })) : []),
    ];
  });
}

/** A notice that comes late may have become pointless. */
export function isWorthTelling(template: NoticeTemplate, state: RequestState): boolean {
  const { while: states }: Template = NOTICES[template];
  return states?.includes(state) ?? true;
}

function isOwnDoing(event: RequestEvent): boolean {
  return event.type === 'request.cancelled' && event.by === 'customer';
}

function endingOf({ type }: RequestEvent): For<'partner'> {
  return type === 'request.lapsed' ? 'partner.lapsed' : 'partner.cancelled';
}
