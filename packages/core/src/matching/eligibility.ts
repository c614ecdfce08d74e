import type { Instant, Window } from '../kernel/instants.ts';
import { type StandingFacts, standingObstacles } from '../partners/good-standing.ts';
import { covers } from '../places/area.ts';
import type { Point, Zone } from '../places/place.schema.ts';
import type { Obstacle } from './obstacle.ts';

/** What decides whether one partner's service gets one request. */
export interface EligibilityFacts {
  readonly now: Instant;
  /** Where the work is. */
  readonly point: Point;
  /** The customer's wishes; empty when the question is asked without a request (a catalog's page). */
  readonly windows: readonly Window[];
  readonly standing: StandingFacts;
  /** AGR-3: of the accepted agreement that covers the kind, until when it holds (null: with no end); undefined without one. */
  readonly agreement: { readonly expiresAt: Instant | null } | undefined;
  /** CAT-2: the service is moderated, accepted, and switched on for the place or one above it. */
  readonly activeHere: boolean;
  /** PAR-11: the partner's own area for this service. */
  readonly zone: Zone;
  /** PAR-11: what the organization leaves of it; null when all. It can only reduce. */
  readonly reducedTo: Zone | null;
  /** PAR-14: holidays and pauses. */
  readonly away: readonly Window[];
  /** Jobs under way and upcoming, and how many the partner takes at a time (null: any number). */
  readonly jobs: { readonly running: number; readonly limit: number | null };
}

/**
 * REQ-3: everything that keeps a partner from a request, not only the first; empty means eligible. Asked at the
 * broadcast, at each answer, and again at assignment.
 */
export function obstaclesTo(facts: EligibilityFacts): readonly Obstacle[] {
  const { now, point, agreement, away, jobs } = facts;
  const obstacles: Obstacle[] = [...standingObstacles(facts.standing, now)];
  if (!agreement) obstacles.push('agreement.none');
  else if (agreement.expiresAt !== null && agreement.expiresAt <= now) obstacles.push('agreement.expired');
  if (!facts.activeHere) obstacles.push('service.inactive-here');
  if (!covers(facts.zone, point) || (facts.reducedTo && !covers(facts.reducedTo, point)))
    obstacles.push('zone.outside');
  if (away.some(({ start, end }) => start <= now && now < end)) obstacles.push('away');
  if (isAwayForAll(facts.windows, away)) obstacles.push('availability.none');
  if (jobs.limit !== null && jobs.running >= jobs.limit) obstacles.push('capacity.full');
  return obstacles;
}

/** Each of the windows lies wholly within one time away, so that no visit could be. */
function isAwayForAll(windows: readonly Window[], away: readonly Window[]): boolean {
  const isWithin = (window: Window) => away.some(({ start, end }) => start <= window.start && window.end <= end);
  return windows.length > 0 && windows.every(isWithin);
}
