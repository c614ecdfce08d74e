import type { PartnerId } from '@pasar/core/kernel';
import type { Decision, RequestEvent } from '@pasar/core/requests';
import type { LiveUpdate } from '../delivery/outbox.ts';

interface Seen {
  /** By customer and staff. */
  readonly told: boolean;
  /** By every partner that was asked, since their cards change; else by the event's own partner alone. */
  readonly asked: boolean;
}

/** What may still be undone, customer and staff are not told of (REQ-10). */
function seenBy(event: RequestEvent): Seen {
  switch (event.type) {
    case 'proposal.made':
    case 'proposal.passed':
      return { told: false, asked: false };
    case 'proposal.edited':
      return { told: event.heard, asked: false };
    case 'proposal.withdrawn':
      return { told: event.heard, asked: event.heard };
    case 'request.taken':
    case 'request.taking-undone':
      return { told: false, asked: true };
    case 'request.placed':
    case 'request.unanswered':
    case 'request.declined':
    case 'contact.disclosed':
      return { told: true, asked: false };
    default:
      return { told: true, asked: true };
  }
}

/** Is it told to outsiders, such as the host's own systems? What may still be undone is not. */
export function isTold(event: RequestEvent): boolean {
  return seenBy(event).told;
}

/**
 * The live updates that follow from a decision.
 * @param asked every partner that has the request in its inbox, the newly asked included
 */
export function updatesOf({ state, events }: Decision, asked: readonly PartnerId[]): readonly LiveUpdate[] {
  const { id: request, customer } = state.request;
  const seen = events.map(seenBy);
  const own = new Set(events.flatMap((event) => ('partner' in event ? [event.partner] : [])));
  const partners = seen.some((by) => by.asked) ? asked : [...own];
  return [
    {
      type: 'request.changed',
      audience: seen.some((by) => by.told) ? [`customer:${customer}`, 'staff'] : [],
      request,
    },
    { type: 'inbox.changed', audience: partners.map((partner) => `partner:${partner}` as const), request },
  ];
}
