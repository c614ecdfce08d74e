import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochMs, instantOf } from './instants.ts';
import { addDays, civilDate, clockTime, daysLater, instantAt, weekday } from './zones.ts';

/** Oracle: Temporal. Its `compatible` disambiguation is REQ-5's rule. */
const ZONES = [
  'Asia/Jakarta',
  'Europe/Paris',
  'Europe/Moscow',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
];

const zone = fc.constantFrom(...ZONES);
const anyDay = fc.integer({ min: Date.UTC(1971, 0, 1) / 86_400_000, max: Date.UTC(2045, 0, 1) / 86_400_000 });
/** Days on which clocks change, and their neighbours, far more often than chance would have them. */
const changes = ZONES.flatMap((name) => {
  const days: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('1971-01-01T00:00Z').toZonedDateTimeISO(name);
  while (at && at.year < 2045) {
    at = at.getTimeZoneTransition('next');
    if (at) days.push(Math.floor(at.epochMilliseconds / 86_400_000));
  }
  return days;
});
const day = fc.oneof(
  anyDay,
  fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 1 })).map(([at, near]) => at + near),
);
const date = day.map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const time = fc
  .oneof({ arbitrary: fc.integer({ min: 0, max: 4 * 60 }), weight: 2 }, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const instant = fc.tuple(day, fc.nat(86_399_999)).map(([days, ms]) => instantOf(days * 86_400_000 + ms));

describe('zones, against Temporal', () => {
  it('REQ-5 a local time is the same instant: gaps shift, of two the first', () => {
    fc.assert(
      fc.property(date, time, zone, (on, at, where) => {
        const oracle = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(where);
        expect(epochMs(instantAt(on, at, where))).toBe(oracle.epochMilliseconds);
      }),
      { numRuns: 3000 },
    );
  });

  it('an instant reads the same on calendar and clock', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const oracle = Temporal.Instant.from(at).toZonedDateTimeISO(where);
        expect(civilDate(at, where)).toBe(oracle.toPlainDate().toString());
        expect(clockTime(at, where)).toBe(oracle.toPlainTime().toString().slice(0, 5));
      }),
      { numRuns: 2000 },
    );
  });

  it('REQ-5 a day later means the same local clock time', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -40, max: 40 }), zone, (at, days, where) => {
        const now = Temporal.Instant.from(at).toZonedDateTimeISO(where);
        const oracle = now.toPlainDateTime().add({ days }).toZonedDateTime(where);
        expect(epochMs(daysLater(at, days, where))).toBe(oracle.epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it('dates add up and have their weekday', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        const oracle = Temporal.PlainDate.from(on).add({ days });
        expect(addDays(on, days)).toBe(oracle.toString());
        expect(weekday(addDays(on, days))).toBe(oracle.dayOfWeek);
      }),
    );
  });
});
