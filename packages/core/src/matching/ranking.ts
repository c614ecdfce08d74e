import { bayesianMean, type RatingPrior } from '../catalog/rating.ts';
import type { PartnerId } from '../kernel/ids.ts';

/**
 * REQ-4: who comes first. Each criterion gives 0 to 1 and depends on the candidate alone, not on who else is there; the
 * score is their weighted mean. So a rank does not change when a third partner drops out, and all but the distance can
 * be reckoned ahead. Only + − × ÷ are used: the same bits on every machine.
 */
export const CRITERIA = ['distance', 'rating', 'response', 'completion', 'price', 'tags'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much each criterion counts; the organization's setting. Zero leaves one out; only proportions matter. */
export type RankingWeights = Readonly<Record<Criterion, number>>;

export const DEFAULT_WEIGHTS: RankingWeights = {
  distance: 25,
  rating: 30,
  response: 10,
  completion: 15,
  price: 15,
  tags: 5,
};

export interface Candidate {
  readonly partner: PartnerId;
  /** Metres as the crow flies. */
  readonly distance: number;
  /** Sum of 1–5 stars, and how many gave them. */
  readonly stars: number;
  readonly reviews: number;
  /** Median minutes to a first answer; null before the first. */
  readonly responseMinutes: number | null;
  /** Jobs won, and of them finished. */
  readonly won: number;
  readonly completed: number;
  /** What it asks ÷ what is usual for the kind here: 1 is the usual price; null on quote. */
  readonly priceRatio: number | null;
  /** Of the customer's tags, how many the service is recommended for. */
  readonly matchedTags: number;
}

export interface Ranked {
  readonly partner: PartnerId;
  /** 1 is first; no two share a rank. */
  readonly rank: number;
  /** 0 to 1. */
  readonly score: number;
  /** Why: each criterion's own value, 0 to 1, and what it brought to the score. They sum to it. */
  readonly breakdown: readonly { readonly criterion: Criterion; readonly value: number; readonly brought: number }[];
}

/** At this distance, in metres, a candidate has half of what nearness gives. */
const HALF_DISTANCE = 8_000;
/** At this median answer time, in minutes, half of what promptness gives. */
const HALF_RESPONSE = 60;
/** A newcomer counts as if it had five reviews of four stars, and five jobs of which nine in ten were finished. */
const PRIOR_RATING: RatingPrior = { mean: 4, reviews: 5 };
const PRIOR_RECORD: RatingPrior = { mean: 0.9, reviews: 5 };

const VALUES: Readonly<Record<Criterion, (candidate: Candidate) => number>> = {
  distance: ({ distance }) => HALF_DISTANCE / (HALF_DISTANCE + distance),
  rating: ({ stars, reviews }) => (bayesianMean(stars, reviews, PRIOR_RATING) - 1) / 4,
  response: ({ responseMinutes }) => HALF_RESPONSE / (HALF_RESPONSE + (responseMinutes ?? HALF_RESPONSE)),
  completion: ({ won, completed }) => bayesianMean(completed, won, PRIOR_RECORD),
  price: ({ priceRatio }) => 1 / (1 + (priceRatio ?? 1)),
  tags: ({ matchedTags }) => 1 - 1 / (1 + matchedTags),
};

/** The best first. Equal scores: the nearer one, then by id, so that ties are broken the same way every time. */
export function rankPartners(
  candidates: readonly Candidate[],
  weights: RankingWeights = DEFAULT_WEIGHTS,
): readonly Ranked[] {
  const scored = candidates.map((candidate) => ({ candidate, ...scoreOf(candidate, weights) }));
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      a.candidate.distance - b.candidate.distance ||
      (a.candidate.partner < b.candidate.partner ? -1 : 1),
  );
  return scored.map(({ candidate, score, breakdown }, index) => ({
    partner: candidate.partner,
    rank: index + 1,
    score,
    breakdown,
  }));
}

/** One candidate's score with its reasons. All weights zero: everybody scores 0. */
export function scoreOf(candidate: Candidate, weights: RankingWeights): Pick<Ranked, 'score' | 'breakdown'> {
  const total = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0) || 1;
  const breakdown = CRITERIA.map((criterion) => {
    const value = VALUES[criterion](candidate);
    return { criterion, value, brought: (value * weights[criterion]) / total };
  });
  return { score: breakdown.reduce((sum, { brought }) => sum + brought, 0), breakdown };
}
