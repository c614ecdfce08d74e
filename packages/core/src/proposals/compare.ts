import type { PartnerId, ProposalId } from '../kernel/ids.ts';
import { epochMs, type Window } from '../kernel/instants.ts';
import type { Money } from '../money/money.schema.ts';
import type { Advantage } from './proposal.schema.ts';

/** What the customer compares. */
export interface Compared {
  readonly id: ProposalId;
  readonly partner: PartnerId;
  readonly price: Money;
  readonly window: Window;
  /** Mean of 1–5 stars as it is shown; null without reviews. */
  readonly rating: number | null;
  /** Metres. */
  readonly distance: number;
  readonly warrantyDays: number | null;
}

/** The smaller, the better; null cannot win. Ratings and distances count as they are read: to a tenth, to 100 m. */
const ROWS: Readonly<Record<Advantage, (proposal: Compared) => number | null>> = {
  price: ({ price }) => price.amount,
  time: ({ window }) => epochMs(window.start),
  rating: ({ rating }) => rating && -Math.round(rating * 10),
  distance: ({ distance }) => Math.round(distance / 100),
  warranty: ({ warrantyDays }) => warrantyDays && -warrantyDays,
};

/**
 * The rows each proposal wins: the lowest price, the earliest start, the best rating, the nearest, the longest warranty.
 * A shared first place is marked on none, and one proposal alone wins nothing.
 */
export function advantagesOf(proposals: readonly Compared[]): ReadonlyMap<ProposalId, readonly Advantage[]> {
  const won = new Map<ProposalId, Advantage[]>(proposals.map(({ id }) => [id, []]));
  if (proposals.length < 2) return won;
  for (const [row, measure] of Object.entries(ROWS) as [Advantage, (typeof ROWS)[Advantage]][]) {
    const [first, second] = proposals
      .flatMap((proposal) => {
        const value = measure(proposal);
        return value === null ? [] : [{ id: proposal.id, value }];
      })
      .sort((a, b) => a.value - b.value);
    if (first && first.value !== second?.value) won.get(first.id)?.push(row);
  }
  return won;
}

/** REQ-4: the partners' ranking, best first; whoever it does not name comes last, in the order given. */
export function inRankingOrder<Row extends { readonly partner: PartnerId }>(
  proposals: readonly Row[],
  ranking: readonly { readonly partner: PartnerId; readonly rank: number }[],
): readonly Row[] {
  const rankOf = new Map(ranking.map(({ partner, rank }) => [partner, rank]));
  return proposals.toSorted(
    (a, b) => (rankOf.get(a.partner) ?? Number.MAX_SAFE_INTEGER) - (rankOf.get(b.partner) ?? Number.MAX_SAFE_INTEGER),
  );
}
