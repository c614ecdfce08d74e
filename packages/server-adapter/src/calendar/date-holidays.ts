import { addDays } from '@pasar/core/kernel';
import Calendar from 'date-holidays';
import type { HolidayCalendar } from './holidays.ts';

const DAY = 24 * 3_600_000;

/** Public holidays by the `date-holidays` library: offline, 200 countries, with lunar calendars and substitute days. */
export function dateHolidays(): HolidayCalendar {
  const known = new Map<string, (date: string) => boolean>();
  return ({ country, region }) => {
    const name = region ? `${country}-${region}` : country;
    const cached = known.get(name);
    if (cached) return cached;
    const names = new Calendar();
    if (!(country in names.getCountries())) return undefined;
    if (region && !(region in (names.getStates(country) ?? {}))) return undefined;
    const calendar = region ? new Calendar(country, region) : new Calendar(country);
    const years = new Map<string, ReadonlySet<string>>();
    const isHoliday = (date: string) => {
      const year = date.slice(0, 4);
      const days = years.get(year) ?? holidaysOf(calendar, Number(year));
      years.set(year, days);
      return days.has(date);
    };
    known.set(name, isHoliday);
    return isHoliday;
  };
}

/** Civil dates of a year's public holidays. Those that begin the evening before count from their first midnight on. */
function holidaysOf(calendar: Calendar, year: number): ReadonlySet<string> {
  const days = new Set<string>();
  // One of the year before may reach over the new year.
  for (const each of [year - 1, year]) {
    for (const { type, date, start, end } of calendar.getHolidays(each)) {
      if (type !== 'public') continue;
      const [first, time] = [date.slice(0, 10), date.slice(11, 16)];
      const length = Math.max(1, Math.floor((end.getTime() - start.getTime()) / DAY));
      // One that begins in the evening is the next day's.
      const from = time >= '12:00' ? addDays(first, 1) : first;
      for (let day = 0; day < length; day++) days.add(addDays(from, day));
    }
  }
  return days;
}
