import { type BusinessCalendar, isBusinessDay } from '../calendar/business-days.ts';
import type { Instant } from '../kernel/instants.ts';
import { epochMs, instantOf } from '../kernel/instants.ts';
import { addDays, civilDate } from '../kernel/zones.ts';
import type { DueDays } from './ticket.schema.ts';
import type { Ticket } from './ticket.ts';

/** Nobody counts further. */
const MOST_DAYS = 60;

/**
 * PAR-2: the days that the account's due day was counted by, so that an operator sees why it is that one; the first is
 * the day after payment. Null before payment, and once the ticket has ended.
 */
export function dueDays(
  { state, paidAt, dueAt }: Pick<Ticket, 'state' | 'paidAt' | 'dueAt'>,
  now: Instant,
  calendar: BusinessCalendar,
): DueDays | null {
  if (state !== 'licence-paid' || !paidAt || !dueAt) return null;
  const today = civilDate(now, calendar.zone);
  // It is due with the day's end, which is the next one's beginning.
  const due = civilDate(instantOf(epochMs(dueAt) - 1), calendar.zone);
  const last = today > due ? today : due;
  const days = [];
  for (
    let date = addDays(civilDate(paidAt, calendar.zone), 1);
    date <= last && days.length < MOST_DAYS;
    date = addDays(date, 1)
  ) {
    days.push({ date, isOff: !isBusinessDay(date, calendar) });
  }
  return { today, due, days };
}
