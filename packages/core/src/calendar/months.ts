import { addDays } from '../kernel/zones.ts';

/** The same day of the month `months` later; the month's last day where there is none. @param months whole; negative for earlier */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const first = dateOf(Math.floor(count / 12), (count % 12) + 1);
  const last = Number(addDays(dateOf(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1), -1).slice(8));
  return addDays(first, Math.min(day, last) - 1);
}

function dateOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
