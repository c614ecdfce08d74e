import { expect, test } from 'vitest';
import type { BusinessCalendar } from '../calendar/business-days.ts';
import { dueInBusinessDays } from '../calendar/business-days.ts';
import { instant } from '../testing/instants.ts';
import { dueDays } from './due-days.ts';

const LYON: BusinessCalendar = { zone: 'Europe/Paris', weekend: [6, 7], holidays: (date) => date === '2026-11-11' };
const paid = (at: string) => {
  const paidAt = instant(at);
  return { state: 'licence-paid', paidAt, dueAt: dueInBusinessDays(paidAt, 3, LYON) } as const;
};

test('PAR-2 from the day after payment to the due day, with the weekend and the holiday that do not count', () => {
  // Monday evening; Tuesday counts, Wednesday is a holiday.
  const shown = dueDays(paid('2026-11-09T20:00'), instant('2026-11-10T09:00'), LYON)!;
  expect(shown).toMatchObject({ today: '2026-11-10', due: '2026-11-13' });
  expect(shown.days.map(({ date, isOff }) => `${date.slice(8)}${isOff ? ' off' : ''}`)).toEqual([
    '10',
    '11 off',
    '12',
    '13',
  ]);
});

test('PAR-2 goes on to today once it is late', () => {
  const shown = dueDays(paid('2026-11-18T10:00'), instant('2026-11-24T10:00'), LYON)!;
  expect(shown.due).toBe('2026-11-23');
  expect(shown.days.at(-1)).toEqual({ date: '2026-11-24', isOff: false });
  expect(shown.days.filter(({ isOff }) => isOff)).toHaveLength(2);
});

test('is there between payment and account alone', () => {
  const now = instant('2026-11-24T10:00');
  expect(dueDays({ state: 'licence-invoiced', paidAt: null, dueAt: null }, now, LYON)).toBeNull();
  expect(dueDays({ ...paid('2026-11-18T10:00'), state: 'account-created' }, now, LYON)).toBeNull();
});
