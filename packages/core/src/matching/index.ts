export { type Obstacle, refuseFor, type StandingObstacle } from './obstacle.ts';
