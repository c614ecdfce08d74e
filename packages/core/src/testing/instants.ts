import { HOUR, type Instant, instantOf, later, type Window } from '../kernel/instants.ts';

/** `instant('2026-11-23T09:00')` is UTC. */
export function instant(text: string): Instant {
  return instantOf(Date.parse(`${text}Z`));
}

/** A Monday morning: the builders' now. */
export const NOW = instant('2026-11-23T09:00');

/** A window that starts `hours` after NOW. */
export function windowIn(hours: number, lasting = 3): Window {
  const start = later(NOW, hours * HOUR);
  return { start, end: later(start, lasting * HOUR) };
}
