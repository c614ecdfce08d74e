export type * from './job.schema.ts';
