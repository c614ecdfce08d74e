import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochMs, type Instant, instantOf } from '../kernel/instants.ts';
import { type BusinessCalendar, dueInBusinessDays } from './business-days.ts';
import { addMonths } from './months.ts';
import { weekendOf } from './weekend.ts';

const ZONES = [
  'Asia/Jakarta',
  'Europe/Paris',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Pacific/Apia',
];
const DAY = 86_400_000;
const SPAN = { min: Date.UTC(1995, 0, 1), max: Date.UTC(2040, 0, 1) };

/** Clocks change at midnight in some of them: the days about that come far more often than chance would have it. */
const changes = ZONES.flatMap((name) => {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(SPAN.min).toZonedDateTimeISO(name);
  while (at && at.epochMilliseconds < SPAN.max) {
    at = at.getTimeZoneTransition('next');
    if (at) found.push(at.epochMilliseconds);
  }
  return found;
});
const from = fc
  .oneof(
    fc.integer(SPAN),
    fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -9 * DAY, max: DAY })).map(([at, near]) => at + near),
  )
  .map(instantOf);

const calendar = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    country: fc.constantFrom('FR', 'ID', 'SA', 'IN', 'AF'),
    // A day in so many is a holiday, chosen by its date alone.
    every: fc.integer({ min: 2, max: 40 }),
    shift: fc.nat(40),
  })
  .map(
    ({ zone, country, every, shift }): BusinessCalendar => ({
      zone,
      weekend: weekendOf(country),
      holidays: (date) => (Number(date.replaceAll('-', '')) * 7919 + shift) % every === 0,
    }),
  );

/** The oracle: walks from one local midnight to the next by Temporal, and counts. */
function walked(start: Instant, days: number, { zone, weekend, holidays }: BusinessCalendar): number {
  let date = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
  const isOff = (on: Temporal.PlainDate) =>
    (weekend as readonly number[]).includes(on.dayOfWeek) || holidays(on.toString());
  for (let done = 0; done < days; ) {
    date = date.add({ days: 1 });
    if (!isOff(date)) done++;
  }
  return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

describe('business days, against a day-by-day walk in Temporal', () => {
  it('PAR-2 what is due in business days is due at the end of the last one', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 15 }), calendar, (at, days, on) => {
        expect(epochMs(dueInBusinessDays(at, days, on))).toBe(walked(at, days, on));
      }),
      { numRuns: 3000 },
    );
  });

  it('PAR-2 a later payment is never due earlier, and a longer time is due later', () => {
    fc.assert(
      fc.property(from, fc.nat(9 * DAY), fc.integer({ min: 1, max: 10 }), calendar, (at, ms, days, on) => {
        const due = dueInBusinessDays(at, days, on);
        expect(dueInBusinessDays(instantOf(epochMs(at) + ms), days, on) >= due).toBe(true);
        expect(dueInBusinessDays(at, days + 1, on) > due).toBe(true);
        expect(due > at).toBe(true);
      }),
    );
  });

  it('a month later is the same day, or the month’s last', () => {
    const date = fc
      .integer({ min: SPAN.min / DAY, max: SPAN.max / DAY })
      .map((day) => instantOf(Math.floor(day) * DAY).slice(0, 10));
    fc.assert(
      fc.property(date, fc.integer({ min: -120, max: 120 }), (on, months) => {
        expect(addMonths(on, months)).toBe(Temporal.PlainDate.from(on).add({ months }).toString());
      }),
    );
  });
});
