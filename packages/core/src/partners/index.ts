export { type AccountStatus, isInGoodStanding, type StandingFacts, standingObstacles } from './good-standing.ts';
export { RELATION_LIFE, type RelationState } from './relation-life.ts';
