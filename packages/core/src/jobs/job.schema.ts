import * as z from 'zod';
import { id, Windows } from '../kernel/kernel.schema.ts';

/** JOB-1. */
export const JobState = z.enum([
  'assigned',
  'reconfirmed',
  'scheduled',
  'on-the-way',
  'in-progress',
  'completed',
  'settled',
  'released',
  'cancelled',
  'no-show',
]);
export type JobState = z.output<typeof JobState>;

export const JobView = z.object({ id: id('job'), state: JobState, proposed: Windows }).meta({ id: 'Job' });
export type JobView = z.output<typeof JobView>;
