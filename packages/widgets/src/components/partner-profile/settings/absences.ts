import { addDays, civilDate, type Instant, instantAt, isBefore } from '@pasar/core/kernel';
import type { Absence } from '@pasar/core/partners';

const now = (): Instant => new Date().toISOString() as Instant;

/** A holiday from its first to its last day, both whole, where the organization is. @param first @param last civil dates */
export function holiday(first: string, last: string, zone: string): Absence {
  return { start: instantAt(first, '00:00', zone), end: instantAt(addDays(last, 1), '00:00', zone), why: 'holiday' };
}

/** From now until it is ended. */
export function pause(): Absence {
  return { start: now(), end: null, why: 'pause' };
}

/** Still ahead or under way, soonest first. */
export function ahead(absences: readonly Absence[], at = now()): readonly Absence[] {
  return absences
    .filter(({ end }) => end === null || isBefore(at, end))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

export function isUnderWay({ start, end }: Absence, at = now()): boolean {
  return start <= at && (end === null || at < end);
}

/** Without one: one that is under way ends now, and is kept as it was until then. */
export function without(absences: readonly Absence[], gone: Absence, at = now()): readonly Absence[] {
  return absences.flatMap((absence) => {
    if (absence !== gone) return absence;
    return absence.start < at ? { ...absence, end: at } : [];
  });
}

/** Its last day, civil. */
export function lastDay(end: Instant, zone: string): string {
  return addDays(civilDate(end, zone), -1);
}
