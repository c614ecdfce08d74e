import type { Instant, Window } from '@pasar/core/kernel';
import type { Formats } from '../../element/formats.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `Friday 18:00`, `tomorrow 18:00`: as short as a list needs it, inside a sentence. */
export function shortTime(at: Instant, zone: string, format: Formats, now: Date): string {
  return `${format.day(at, zone, now)} ${format.time(at, zone)}`;
}

/** `Friday, 27 November at 18:00`; today and tomorrow by their names. */
export function fullTime(at: Instant, zone: string, format: Formats, now: Date): string {
  if (Date.parse(at) - now.getTime() < DAY) return shortTime(at, zone, format, now);
  return format.date(at, zone, { weekday: 'long', day: 'numeric', month: 'long', ...format.clock });
}

/** `Thu, 26 Nov` */
export function dayOf(at: Instant, zone: string, format: Formats): string {
  return format.date(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `08:00 – 10:00`; breaks into lines at the dash only. */
export function clockOf({ start, end }: Window, zone: string, format: Formats): string {
  const [from, to] = [start, end].map((at) => format.time(at, zone).replace(/\s/g, '\u00a0'));
  return `${from}\u00a0– ${to}`;
}

/** What is left of the time from `since` to `by`: its share, from 1 to 0, and `3d`. */
export function timeLeft(since: Instant, by: Instant, format: Formats, now: Date): { share: number; words: string } {
  const left = Math.max(0, Date.parse(by) - now.getTime());
  const [amount, unit] =
    left <= HOUR - MINUTE
      ? [Math.ceil(left / MINUTE), 'minute']
      : left < 2 * DAY
        ? [Math.round(left / HOUR), 'hour']
        : [Math.floor(left / DAY), 'day'];
  return {
    share: left / Math.max(1, Date.parse(by) - Date.parse(since)),
    words: format.number(amount, { style: 'unit', unit, unitDisplay: 'narrow' }),
  };
}

/** `12 months`, `30 days`. */
export function warrantyInWords(days: number, format: Formats): string {
  const months = days % 365 === 0 ? (days / 365) * 12 : days % 30 === 0 ? days / 30 : undefined;
  return format.number(months ?? days, { style: 'unit', unit: months ? 'month' : 'day', unitDisplay: 'long' });
}
