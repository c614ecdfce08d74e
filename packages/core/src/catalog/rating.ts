/** What a card shows: the plain mean of 1–5 stars; null without reviews. */
export function meanRating(stars: number, reviews: number): number | null {
  return reviews > 0 ? stars / reviews : null;
}

/** What is believed of a partner before anybody reviewed it, and how many reviews that belief is worth. */
export interface RatingPrior {
  readonly mean: number;
  readonly reviews: number;
}

/**
 * What a ranking goes by (REQ-4): the mean as if `prior.reviews` reviews of `prior.mean` stars had been there before, so that
 * one friend's five stars do not beat a hundred customers' 4.9.
 *
 * @param stars the sum of all reviews' stars
 */
export function bayesianMean(stars: number, reviews: number, prior: RatingPrior): number {
  return (stars + prior.mean * prior.reviews) / (reviews + prior.reviews);
}
