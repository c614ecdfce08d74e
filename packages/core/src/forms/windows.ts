import type { DayPart } from '../catalog/catalog.schema.ts';
import { epochMs, HOUR, type Instant, type Window } from '../kernel/instants.ts';
import { addDays, civilDate, instantAt } from '../kernel/zones.ts';

/** Wished windows: when they are taken (REQ-1), and the grid of days × parts of the day they are picked from. */

export type WindowCode = 'window.empty' | 'window.past' | 'window.notice' | 'window.too-far';

export interface WindowFacts {
  readonly now: Instant;
  /** IANA, of the site. */
  readonly zone: string;
  /** A window starts at least so many hours from now. */
  readonly noticeHours: number;
  /** And at most so many days ahead in the site's calendar, 0 is today only; it ends by the day after. */
  readonly horizonDays: number;
}

export interface WindowRefusal {
  readonly code: WindowCode;
  /** Of the first window that is refused; 0 when there is none at all. */
  readonly index: number;
  /** `count`: the hours of `window.notice`, the days of `window.too-far`. */
  readonly params?: { readonly count: number };
}

/**
 * Refusals: `window.empty` no window, or one that ends as it starts · `window.past` · `window.notice` · `window.too-far`.
 *
 * @returns undefined when all are fine
 */
export function checkWindows(windows: readonly Window[], facts: WindowFacts): WindowRefusal | undefined {
  if (windows.length === 0) return { code: 'window.empty', index: 0 };
  for (const [index, window] of windows.entries()) {
    const code = windowCode(window, facts);
    if (code === 'window.notice') return { code, index, params: { count: facts.noticeHours } };
    if (code === 'window.too-far') return { code, index, params: { count: facts.horizonDays } };
    if (code) return { code, index };
  }
  return undefined;
}

export interface DayCell extends Window {
  /** The part of the day's id. */
  readonly part: string;
  readonly disabled: boolean;
  /** Why it is disabled. */
  readonly code?: WindowCode;
}

export interface GridDay {
  /** `YYYY-MM-DD` in the site's calendar. */
  readonly date: string;
  /** One for each part of the day, in the order of the parts. */
  readonly cells: readonly DayCell[];
}

/**
 * @param from the first day shown; `days` how many
 * @param dayParts in local clock time; a part that ends at or before its start ends on the next day
 */
export function dayGrid({
  from,
  days,
  dayParts,
  ...facts
}: WindowFacts & { readonly from: string; readonly days: number; readonly dayParts: readonly DayPart[] }): GridDay[] {
  return Array.from({ length: days }, (_, ahead) => {
    const date = addDays(from, ahead);
    const cells = dayParts.map((part): DayCell => {
      const start = instantAt(date, part.start, facts.zone);
      const end = instantAt(part.end > part.start ? date : addDays(date, 1), part.end, facts.zone);
      const code = windowCode({ start, end }, facts);
      return { part: part.id, start, end, disabled: code !== undefined, ...(code && { code }) };
    });
    return { date, cells };
  });
}

function windowCode(
  { start, end }: Window,
  { now, zone, noticeHours, horizonDays }: WindowFacts,
): WindowCode | undefined {
  if (start >= end) return 'window.empty'; // also a part of the day that a change of the clocks has swallowed
  if (start < now) return 'window.past';
  if (epochMs(start) < epochMs(now) + noticeHours * HOUR) return 'window.notice';
  const last = addDays(civilDate(now, zone), horizonDays);
  // One that begins on the last evening may end on the morning after.
  const isWithin = civilDate(start, zone) <= last && civilDate(end, zone) <= addDays(last, 1);
  return isWithin ? undefined : 'window.too-far';
}
