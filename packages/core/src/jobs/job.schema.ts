import * as z from 'zod';
import { id, Windows } from '../kernel/kernel.schema.ts';
import { JOB_LIFE } from './job-life.ts';

/** JOB-1. */
export const JobState = z.enum(JOB_LIFE.states);
export type JobState = z.output<typeof JobState>;

export const JobView = z.object({ id: id('job'), state: JobState, proposed: Windows }).meta({ id: 'Job' });
export type JobView = z.output<typeof JobView>;
