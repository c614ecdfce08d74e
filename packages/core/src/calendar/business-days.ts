import type { Instant } from '../kernel/instants.ts';
import { invariant } from '../kernel/result.ts';
import { addDays, civilDate, instantAt, weekday } from '../kernel/zones.ts';
import type { Weekday } from './weekend.ts';

/** Is this civil date (`YYYY-MM-DD`) a public holiday? */
export type Holidays = (date: string) => boolean;

/** On which days work is done: a zone's calendar without weekends and holidays. */
export interface BusinessCalendar {
  /** IANA. */
  readonly zone: string;
  readonly weekend: readonly Weekday[];
  readonly holidays: Holidays;
}

/** Holidays end some time: a calendar with fewer working days than one a month is a broken one. */
const MOST_DAYS_OFF = 31;

export function isBusinessDay(date: string, { weekend, holidays }: BusinessCalendar): boolean {
  return !weekend.includes(weekday(date)) && !holidays(date);
}

/**
 * PAR-2: the end of the `days`th business day after `from`'s local day, whatever the clock says at `from`: what is due in
 * three business days and began on a Friday, at noon or at midnight, is in time until Wednesday is over. The answer is the
 * instant at which the next day begins in the zone, half-open like all ends: at it, it is overdue. Where that midnight is
 * skipped by a change of the clocks, the day begins when the clocks go on (REQ-5's rule).
 *
 * @param days whole, 1 or more
 */
export function dueInBusinessDays(from: Instant, days: number, calendar: BusinessCalendar): Instant {
  invariant(Number.isInteger(days) && days >= 1, `${days} is not a number of business days`);
  let date = civilDate(from, calendar.zone);
  let off = 0;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isBusinessDay(date, calendar)) {
      left--;
      off = 0;
    } else {
      off++;
      invariant(off <= MOST_DAYS_OFF, `no business day for ${MOST_DAYS_OFF} days before ${date}`);
    }
  }
  return instantAt(date, '24:00', calendar.zone);
}
