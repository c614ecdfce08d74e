export type * from './job.schema.ts';
export { type Job, reconfirmBy } from './job.ts';
export { JOB_LIFE } from './job-life.ts';
