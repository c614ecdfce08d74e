declare const instant: unique symbol;

/** RFC 3339 in UTC with milliseconds, `2026-11-22T04:00:00.000Z`: text order is time order. */
export type Instant = string & { readonly [instant]: true };

/** Half-open: `start` belongs to it, `end` does not. */
export interface Window {
  readonly start: Instant;
  readonly end: Instant;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Twenty-four hours; a *calendar* day is a matter of zones, see `zones.ts`. */
export const DAY = 24 * HOUR;

/** @param epochMs milliseconds since 1970-01-01T00:00Z */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** @returns milliseconds since 1970-01-01T00:00Z */
export function epochMs(at: Instant): number {
  return Date.parse(at);
}

/** @param ms how much later, in milliseconds; negative for earlier */
export function later(at: Instant, ms: number): Instant {
  return instantOf(epochMs(at) + ms);
}

export function isBefore(a: Instant, b: Instant): boolean {
  return a < b;
}
