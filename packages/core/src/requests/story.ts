import type { PartnerId } from '../kernel/ids.ts';
import type { StoryLine } from './request.schema.ts';
import type { RequestEvent } from './request-events.ts';

/** An event as it was recorded. */
export interface Recorded {
  readonly id: string;
  readonly event: RequestEvent;
}

/**
 * A line of the order's story, with whom it is about; the server puts the name in. For the customer `partner` is left
 * out until the shortlist told who they are (REQ-5).
 */
export type StoryEntry = Omit<StoryLine, 'partner'> & { readonly partner?: PartnerId };

/**
 * The order's story for its customer, in the order of `events`. What may still be undone is not told (REQ-10), nor who
 * of many declined.
 */
export function storyOf(events: readonly Recorded[]): readonly StoryEntry[] {
  const shortlistedAt = events.findIndex(({ event }) => event.type === 'request.shortlisted');
  const withdrawnBefore = new Set(
    events
      .slice(0, Math.max(0, shortlistedAt))
      .flatMap(({ event }) => (event.type === 'proposal.withdrawn' ? [event.proposal] : [])),
  );
  return events.flatMap(({ id, event }) => {
    const line = lineOf(event);
    if (!line) return [];
    const isAnonymous =
      (event.type === 'proposal.stood' || event.type === 'proposal.withdrawn') &&
      (shortlistedAt < 0 || withdrawnBefore.has(event.proposal));
    const { partner, ...rest } = line;
    return [{ id, at: event.at, ...rest, ...(partner && !isAnonymous ? { partner } : {}) }];
  });
}

function lineOf(event: RequestEvent): Pick<StoryEntry, 'code' | 'partner' | 'count'> | undefined {
  switch (event.type) {
    case 'request.broadcast':
      return { code: 'sent', count: event.asked };
    case 'request.offered':
      return { code: 'offered', partner: event.partner };
    case 'request.declined':
      return event.exclusive ? { code: 'declined', partner: event.partner } : undefined;
    case 'proposal.stood':
      return { code: 'proposed', partner: event.partner };
    case 'proposal.withdrawn':
      return event.heard ? { code: 'withdrawn', partner: event.partner } : undefined;
    case 'request.shortlisted':
      return { code: 'shortlisted', count: event.count };
    case 'request.chosen':
      return { code: 'chosen', partner: event.partner };
    case 'job.assigned':
      return event.proposal ? undefined : { code: 'taken', partner: event.partner };
    case 'contact.disclosed':
      return event.of === 'customer' ? { code: 'disclosed', partner: event.partner } : undefined;
    case 'request.cancelled':
      return { code: 'cancelled' };
    case 'request.lapsed':
      return { code: 'lapsed' };
    default:
      return undefined;
  }
}
