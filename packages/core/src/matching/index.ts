export { type EligibilityFacts, obstaclesTo } from './eligibility.ts';
export { type Obstacle, refuseFor, type StandingObstacle } from './obstacle.ts';
export { packedServiceAreas } from './packed-service-areas.ts';
export {
  type Candidate,
  CRITERIA,
  type Criterion,
  DEFAULT_WEIGHTS,
  type Ranked,
  type RankingWeights,
  rankPartners,
  scoreOf,
} from './ranking.ts';
export type { ServiceArea, ServiceAreas } from './service-areas.ts';
