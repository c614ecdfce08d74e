import type { Instant } from '../kernel/instants.ts';
import type { StandingObstacle } from '../matching/obstacle.ts';
import type { AccountStatus } from './account-life.ts';
import type { RelationState } from './relation-life.ts';

/** What is known of a partner and of its relation to one organization. */
export interface StandingFacts {
  readonly relation: RelationState;
  readonly account: AccountStatus;
  /** QLT-2: a suspension by cards ends by itself; null when there is none. */
  readonly suspendedUntil: Instant | null;
  /** PAR-5: when the first of the required documents lapses; null when one is missing. */
  readonly documentsValidUntil: Instant | null;
  /** PAR-6: in the versions in force. */
  readonly houseDocumentsAccepted: boolean;
  /** PAR-13. */
  readonly guideDone: boolean;
  /** PAR-16: null without one. */
  readonly licenceUntil: Instant | null;
}

/**
 * Good standing: relation accepted, account active, not suspended, documents valid, house documents accepted, guide
 * gone through, licence in force. Validity is half-open: what is valid until now has lapsed.
 *
 * @returns all that stands in the way, in this order; empty when in good standing
 */
export function standingObstacles(facts: StandingFacts, now: Instant): readonly StandingObstacle[] {
  const isSuspended =
    facts.relation === 'suspended' ||
    facts.account === 'suspended' ||
    (facts.suspendedUntil !== null && now < facts.suspendedUntil);
  const obstacles: StandingObstacle[] = [];
  if (facts.relation !== 'accepted' && facts.relation !== 'suspended') obstacles.push('partner.relation-not-accepted');
  if (facts.account !== 'active' && facts.account !== 'suspended') obstacles.push('partner.account-inactive');
  if (isSuspended) obstacles.push('partner.suspended');
  if (hasLapsed(facts.documentsValidUntil, now)) obstacles.push('partner.documents-lapsed');
  if (!facts.houseDocumentsAccepted) obstacles.push('partner.house-documents');
  if (!facts.guideDone) obstacles.push('partner.guide');
  if (hasLapsed(facts.licenceUntil, now)) obstacles.push('partner.licence-lapsed');
  return obstacles;
}

export function isInGoodStanding(facts: StandingFacts, now: Instant): boolean {
  return standingObstacles(facts, now).length === 0;
}

function hasLapsed(validUntil: Instant | null, now: Instant): boolean {
  return validUntil === null || validUntil <= now;
}
