import { meanRating } from '@pasar/core/catalog';
import type { Instant } from '@pasar/core/kernel';
import {
  movesOfStaff,
  nextForPartner,
  type PartnerRow,
  type RelationMove,
  type RelationState,
} from '@pasar/core/partners';
import type { Scope } from '../tenancy/scope.ts';
import { factsOf, type PartnerRecord } from './partner-facts.store.ts';

export function ratingOf({ stars, reviews }: Pick<PartnerRecord, 'stars' | 'reviews'>) {
  return { mean: meanRating(stars, reviews), count: reviews };
}

/** A row of the partner list (PAR-9). */
export function rowOf(record: PartnerRecord, now: Instant): PartnerRow {
  const { id, name, legalEntity, account, state: relation, since, accepted: active, services: all } = record;
  return {
    id,
    name,
    legalEntity,
    account,
    relation,
    since,
    services: { active, all },
    rating: ratingOf(record),
    next: nextForPartner(factsOf(record), now),
  };
}

/** What the reader may do: the relation's moves, for those who may change anything at all (ORG-3). */
export function movesFor({ role }: Scope, state: RelationState): RelationMove[] {
  const mayChange = role === 'manager' || role === 'community-manager' || role === 'owner';
  return mayChange ? [...movesOfStaff({ state })] : [];
}
