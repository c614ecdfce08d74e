import { DAY, epochMs, type Instant, instantOf } from './instants.ts';
import { invariant } from './result.ts';

/**
 * Calendar and clock of an IANA time zone, by `Intl` alone: this runs in browsers, where Temporal's polyfill is too heavy.
 * Civil dates are `YYYY-MM-DD`, clock times `HH:MM`. A time that does not exist (spring) is shifted by the gap, one that
 * exists twice (autumn) is the first (REQ-5).
 */

/** Making one costs a hundred times more than using it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** @param time `HH:MM`; `24:00` is the next day's midnight */
export function instantAt(date: string, time: string, zone: string): Instant {
  invariant(CLOCK.test(time), `'${time}' is not a clock time`);
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return instantOf(resolve(midnight(date) + (hours * 60 + minutes) * 60_000, zone));
}

export function civilDate(at: Instant, zone: string): string {
  return wallText(at, zone).slice(0, 10);
}

export function clockTime(at: Instant, zone: string): string {
  return wallText(at, zone).slice(11, 16);
}

/** The same local clock time `days` later in the zone's calendar; negative for earlier. */
export function daysLater(at: Instant, days: number, zone: string): Instant {
  const ms = epochMs(at);
  return instantOf(resolve(ms + offset(ms, zone) + days * DAY, zone));
}

/** @param days whole; negative for earlier */
export function addDays(date: string, days: number): string {
  return instantOf(midnight(date) + days * DAY).slice(0, 10);
}

/** ISO 8601: Monday is 1, Sunday 7. */
export function weekday(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  return (((((midnight(date) / DAY + 3) % 7) + 7) % 7) + 1) as 1;
}

/** Is it `YYYY-MM-DD` and in the calendar? 2026-02-30 is not. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return day !== undefined && new Date(Date.UTC(+year!, +month! - 1, +day)).toISOString().startsWith(text);
}

/** Of a wall-clock reading, written as if it were UTC, the epoch milliseconds in the zone. */
function resolve(wall: number, zone: string): number {
  // A day before and after lie safely on either side of any one change of the clocks.
  const before = offset(wall - DAY, zone);
  const after = offset(wall + DAY, zone);
  const early = Math.min(wall - before, wall - after);
  if (early + offset(early, zone) === wall) return early;
  const late = Math.max(wall - before, wall - after);
  return late + offset(late, zone) === wall ? late : wall - before;
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offset(ms: number, zone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  return Date.parse(`${wallText(instantOf(whole), zone)}Z`) - whole;
}

/** `2026-11-22T11:00:00` */
function wallText(at: Instant, zone: string): string {
  let calendar = calendars.get(zone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    calendars.set(zone, calendar);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of calendar.formatToParts(epochMs(at))) parts[type] = value;
  return `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

function midnight(date: string): number {
  invariant(isCivilDate(date), `'${date}' is not a date`);
  return Date.parse(`${date}T00:00:00Z`);
}
