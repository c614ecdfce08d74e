import { HOUR, MINUTE, SECOND } from '@pasar/core/kernel';

/** Milliseconds from one try to the next; a day and a half in all. */
const WAITS = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 10 * HOUR, 10 * HOUR];
/** Share by which a wait may be longer, so that what failed together does not come back together. */
const JITTER = 0.3;

export const MAX_TRIES = WAITS.length + 1;

/**
 * Milliseconds until the next try; undefined when it was the last one.
 * @param tries how often it was tried already
 * @param chance 0 up to 1
 */
export function waitAfter(tries: number, chance: number): number | undefined {
  const wait = WAITS[tries - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + JITTER * chance));
}
