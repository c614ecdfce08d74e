import { epochMs, type Instant, instantOf } from '@pasar/core/kernel';
import { v7 } from 'uuid';

/** The server's one clock; tests set it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** Makes UUIDv7s by the given clock, ascending within this process however often they are asked for. */
export function idsBy(clock: Clock): <Id extends string = string>() => Id {
  let last = 0;
  let sequence = 0;
  return <Id extends string>() => {
    const now = epochMs(clock.now());
    // A new millisecond starts low enough to be counted up from for long.
    sequence = now > last ? crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1 : sequence + 1;
    last = Math.max(last, now);
    return v7({ msecs: last, seq: sequence }) as Id;
  };
}
