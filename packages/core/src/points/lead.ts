import { refuse } from '../kernel/result.ts';

/** What a lead costs a partner, and what its wallet can pay; whole points. */
export interface Lead {
  readonly cost: number;
  readonly available: number;
}

/** REQ-6: how many points are missing for it; 0 when there are enough. */
export function missingFor({ cost, available }: Lead): number {
  return Math.max(0, cost - available);
}

/** REQ-6: too few points, with how many are missing (`count`), what it costs and what there is. */
export function refuseTooFew(lead: Lead) {
  return refuse('points.too-few', { params: { count: missingFor(lead), cost: lead.cost, available: lead.available } });
}

/**
 * About how many leads the points buy, at the mean of what the partner's kinds cost; null when none of them costs
 * anything.
 */
export function leadsFor(available: number, costs: readonly number[]): number | null {
  let sum = 0;
  for (const cost of costs) sum += cost;
  return sum > 0 ? Math.floor((available * costs.length) / sum) : null;
}
