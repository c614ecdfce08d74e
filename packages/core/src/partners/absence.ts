import type { Instant, Window } from '../kernel/instants.ts';
import type { Absence } from './partner-profile.schema.ts';

/** PAR-14: how an absence without an end is kept: later than anything that is reckoned with. */
export const UNTIL_FURTHER_NOTICE = '8999-12-31T00:00:00.000Z' as Instant;

/** One as matching knows it. */
export interface AwayWindow extends Window {
  readonly why?: Absence['why'];
}

/** What matching is to know: what is over is forgotten, and what overlaps or touches for the same cause is one. */
export function awayWindows(absences: readonly Absence[], now: Instant): readonly AwayWindow[] {
  const ahead = absences
    .map(({ start, end, why }) => ({ start, end: end ?? UNTIL_FURTHER_NOTICE, why }))
    .filter(({ end }) => end > now)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const merged: (AwayWindow & { why: Absence['why'] })[] = [];
  for (const window of ahead) {
    const last = merged.findLast(({ why }) => why === window.why);
    if (last && window.start <= last.end) {
      merged[merged.indexOf(last)] = { ...last, end: last.end > window.end ? last.end : window.end };
    } else merged.push(window);
  }
  return merged;
}

export function absencesOf(windows: readonly AwayWindow[], now: Instant): readonly Absence[] {
  return windows
    .filter(({ end }) => end > now)
    .map(({ start, end, why = 'holiday' }) => ({ start, end: end >= UNTIL_FURTHER_NOTICE ? null : end, why }));
}

/** Does a visit fall into any of them? Half-open on both sides. */
export function isAway(windows: readonly Window[], visit: Window): boolean {
  return windows.some(({ start, end }) => start < visit.end && visit.start < end);
}
