import { dueInBusinessDays } from '@pasar/core/calendar';
import { instant } from '@pasar/core/testing';
import { describe, expect, test } from 'vitest';
import { dateHolidays } from './date-holidays.ts';
import { businessCalendar, type HolidayCalendar, noHolidays } from './holidays.ts';

const holidays = dateHolidays();

/** What any calendar of holidays has to be. */
describe.each<[string, HolidayCalendar]>([
  ['date-holidays', holidays],
  ['none', noHolidays],
])('PAR-2 a calendar of holidays: %s', (_, calendar) => {
  test('answers any date of any year, always the same', () => {
    const isHoliday = calendar({ country: 'FR' })!;
    for (const date of ['1999-12-31', '2026-01-01', '2040-02-29']) expect(isHoliday(date)).toBe(isHoliday(date));
  });

  test('leaves business days to count', () => {
    const region = { country: 'ID', zone: 'Asia/Jakarta' };
    const due = dueInBusinessDays(instant('2026-03-18T03:00'), 3, businessCalendar(region, calendar));
    expect(due > instant('2026-03-20T00:00')).toBe(true);
  });
});

describe('PAR-2 public holidays by date-holidays', () => {
  test.each([
    ['FR', undefined, ['2026-01-01', '2026-04-06', '2026-05-14', '2026-07-14', '2026-11-11', '2026-12-25']],
    [
      'RU',
      undefined,
      ['2026-01-01', '2026-01-07', '2026-03-08', '2026-05-01', '2026-05-09', '2026-06-12', '2026-11-04'],
    ],
    ['ID', undefined, ['2026-01-01', '2026-05-01', '2026-06-01', '2026-08-17', '2026-12-25']],
    ['DE', 'BY', ['2026-01-06', '2026-11-01']],
  ])('%s %s', (country, region, days) => {
    const isHoliday = holidays({ country, ...(region && { region }) })!;
    expect(days.filter((day) => !isHoliday(day))).toEqual([]);
    expect(isHoliday('2026-09-16')).toBe(false);
  });

  test('a region’s own days are the region’s alone, and Mother’s Day is none', () => {
    expect(holidays({ country: 'DE' })!('2026-01-06')).toBe(false);
    expect(holidays({ country: 'FR' })!('2026-05-31')).toBe(false);
  });

  test('a country or region that nobody knows is none', () => {
    expect(holidays({ country: 'XX' })).toBeUndefined();
    expect(holidays({ country: 'DE', region: 'XX' })).toBeUndefined();
  });
});
