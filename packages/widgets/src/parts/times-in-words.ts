import type { Instant, Window } from '@pasar/core/kernel';
import type { Formats } from '../element/formats.ts';

/** Wished windows and time left, as short as a card needs them. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** “today”, “tomorrow”, else weekday and day: `Thu 26`. */
export function dayInWords(at: Instant, zone: string, format: Formats, now = new Date()): string {
  const far = Date.parse(at) - now.getTime();
  if (far < 2 * DAY) {
    const word = format.day(at, zone, now);
    // `day` says weekdays too: those are for sentences.
    if (word === format.day(new Date(now).toISOString() as Instant, zone, now)) return word;
    if (word === format.day(new Date(now.getTime() + DAY).toISOString() as Instant, zone, now)) return word;
  }
  return format.date(at, zone, { weekday: 'short', day: 'numeric', ...(far > 20 * DAY && { month: 'short' }) });
}

/** `08:00–12:00` */
export function clockInWords({ start, end }: Window, zone: string, format: Formats): string {
  return `${format.time(start, zone)}–${format.time(end, zone)}`;
}

/** `Thu 26, 08:00–12:00` */
export function windowInWords(window: Window, zone: string, format: Formats): string {
  return `${dayInWords(window.start, zone, format)}, ${clockInWords(window, zone, format)}`;
}

export interface TimeLeft {
  /** Of the whole time, from 1 to 0. */
  readonly share: number;
  readonly words: string;
  /** Less than an hour. */
  readonly short: boolean;
}

/** @param from when the time began to run */
export function timeLeft(from: Instant, until: Instant, format: Formats, now = Date.now()): TimeLeft {
  const end = Date.parse(until);
  const left = Math.max(0, end - now);
  const [amount, unit] =
    left < HOUR
      ? [Math.ceil(left / 60_000), 'minute']
      : left < DAY
        ? [Math.floor(left / HOUR), 'hour']
        : [Math.floor(left / DAY), 'day'];
  return {
    share: left / Math.max(1, end - Date.parse(from)),
    words: format.number(amount, { style: 'unit', unit, unitDisplay: 'short' }),
    short: left < HOUR,
  };
}
