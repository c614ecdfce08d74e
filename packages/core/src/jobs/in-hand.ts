import type { JobState } from './job.schema.ts';
import { JOB_LIFE } from './job-life.ts';

/** Under way or upcoming: what stands against a deactivation (PAR-7), and is settled before time off (PAR-14). */
export const IN_HAND = [
  'assigned',
  'reconfirmed',
  'scheduled',
  'on-the-way',
  'in-progress',
] as const satisfies readonly JobState[];

export function isInHand(state: JobState): boolean {
  return (IN_HAND as readonly JobState[]).includes(state);
}

export type Settling = 'release' | 'cancel';

/** PAR-15: what one side may do to have a job done by somebody else, or not at all. */
export function waysToSettle(state: JobState, by: 'organization' | 'partner'): readonly Settling[] {
  return JOB_LIFE.transitions
    .filter((row) => row.from.includes(state as never) && (row.by as readonly string[]).includes(by))
    .map(({ event }) => event)
    .filter((event): event is Settling => event === 'release' || event === 'cancel');
}
