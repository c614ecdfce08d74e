import { describe, expect, test } from 'vitest';
import type { Instant } from '../kernel/instants.ts';
import { type BusinessCalendar, dueInBusinessDays } from './business-days.ts';
import { weekendOf } from './weekend.ts';

const none = () => false;
const paris: BusinessCalendar = { zone: 'Europe/Paris', weekend: weekendOf('FR'), holidays: none };
const due = (from: string, days = 3, calendar = paris) => dueInBusinessDays(from as Instant, days, calendar);

describe('PAR-2 three business days', () => {
  test('paid on a Friday, at noon or a minute before midnight: until Wednesday is over', () => {
    expect(due('2026-11-20T11:00:00.000Z')).toBe('2026-11-25T23:00:00.000Z');
    expect(due('2026-11-20T22:59:00.000Z')).toBe('2026-11-25T23:00:00.000Z');
  });

  test('paid on the weekend counts from Monday on', () => {
    expect(due('2026-11-21T11:00:00.000Z')).toBe('2026-11-25T23:00:00.000Z');
    expect(due('2026-11-22T11:00:00.000Z')).toBe('2026-11-25T23:00:00.000Z');
  });

  test('holidays are no business days', () => {
    const armistice = { ...paris, holidays: (date: string) => date === '2026-11-11' };
    expect(due('2026-11-10T11:00:00.000Z', 1, armistice)).toBe('2026-11-12T23:00:00.000Z');
  });

  test('the clocks’ change makes the days no shorter: local midnight is local midnight', () => {
    // Summer time ends on Sunday, 25 October 2026.
    expect(due('2026-10-23T10:00:00.000Z', 1)).toBe('2026-10-26T23:00:00.000Z');
    expect(due('2026-10-22T10:00:00.000Z', 1)).toBe('2026-10-23T22:00:00.000Z');
  });

  test('Friday and Saturday are the weekend in Riyadh', () => {
    const riyadh = { zone: 'Asia/Riyadh', weekend: weekendOf('SA'), holidays: none };
    expect(due('2026-11-19T09:00:00.000Z', 1, riyadh)).toBe('2026-11-22T21:00:00.000Z');
  });

  test('a calendar without working days is refused, not walked for ever', () => {
    expect(() => due('2026-11-20T11:00:00.000Z', 1, { ...paris, holidays: () => true })).toThrow('no business day');
    expect(() => due('2026-11-20T11:00:00.000Z', 0)).toThrow('business days');
  });
});

test('weekends are those that the platform’s own calendars know', () => {
  type WithWeeks = Intl.Locale & { getWeekInfo(): { weekend: readonly number[] } };
  const countries =
    'AE AF BD BH BR DE DZ EG FR GB ID IL IN IQ IR JO JP KW LY MA MY NP OM PK QA RU SA SD SY TR UG US YE'.split(' ');
  for (const country of countries) {
    const known = (new Intl.Locale('und', { region: country }) as WithWeeks).getWeekInfo();
    expect([country, ...weekendOf(country)]).toEqual([country, ...known.weekend]);
  }
});
