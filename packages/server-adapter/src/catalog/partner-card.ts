import { meanRating, type PartnerCard } from '@pasar/core/catalog';
import type { PartnerId } from '@pasar/core/kernel';

interface Reviewed {
  readonly id: PartnerId;
  readonly name: string;
  /** Sum of stars. */
  readonly stars: number;
  readonly reviews: number;
}

/** The mean to two decimals; null without reviews. */
export function partnerCard({ id, name, stars, reviews }: Reviewed): PartnerCard {
  const rating = meanRating(stars, reviews);
  return { id, name, rating: rating === null ? null : Math.round(rating * 100) / 100, reviews };
}
