import type { PartnerId } from '../kernel/ids.ts';
import type { RequestEvent } from '../requests/request-events.ts';
import type { PointsReason } from './wallet.schema.ts';

export type HoldReason = Extract<PointsReason, 'proposed' | 'took'>;
export type ReleaseReason = Extract<
  PointsReason,
  'withdrawn' | 'not-chosen' | 'undone' | 'not-eligible' | 'cancelled' | 'lapsed'
>;

/** What an event does to a partner's points for the lead. */
export type LeadMove = { readonly partner: PartnerId } & (
  | { readonly do: 'hold'; readonly why: HoldReason }
  | { readonly do: 'take' }
  | { readonly do: 'release'; readonly why: ReleaseReason }
);

/**
 * REQ-6: held when the partner proposes or takes, taken when the customer's contact is disclosed to it, otherwise the
 * hold falls, and says why. In the order of the events.
 * @param events of one decision: what they are together tells why a proposal passed
 */
export function leadMoves(events: readonly RequestEvent[]): readonly LeadMove[] {
  const passing = events.some(({ type }) => type === 'request.cancelled')
    ? 'cancelled'
    : events.some(({ type }) => type === 'request.lapsed')
      ? 'lapsed'
      : 'not-chosen';
  return events.flatMap((event): readonly LeadMove[] => {
    switch (event.type) {
      case 'proposal.made':
        return [{ partner: event.partner, do: 'hold', why: 'proposed' }];
      case 'request.taken':
        return [{ partner: event.partner, do: 'hold', why: 'took' }];
      case 'contact.disclosed':
        return event.of === 'customer' ? [{ partner: event.partner, do: 'take' }] : [];
      case 'proposal.withdrawn':
        return [{ partner: event.partner, do: 'release', why: event.cause ?? 'withdrawn' }];
      case 'proposal.passed':
        return [{ partner: event.partner, do: 'release', why: passing }];
      case 'request.taking-undone':
        return [{ partner: event.partner, do: 'release', why: event.cause }];
      default:
        return [];
    }
  });
}
