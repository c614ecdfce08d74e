export { IN_HAND, isInHand, type Settling, waysToSettle } from './in-hand.ts';
export type * from './job.schema.ts';
export { type Job, reconfirmBy } from './job.ts';
export { JOB_LIFE } from './job-life.ts';
