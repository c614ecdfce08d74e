import { describe, expect, it } from 'vitest';
import type { Instant } from './instants.ts';
import { addDays, civilDate, clockTime, instantAt, isCivilDate, weekday } from './zones.ts';

describe('REQ-5 local clock times', () => {
  it('a time that does not exist is shifted by the gap', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z'); // 03:30 there
    expect(instantAt('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe('2026-10-03T15:40:00.000Z'); // half an hour
    expect(instantAt('2018-11-04', '00:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z'); // no midnight
  });

  it('a time that exists twice is the first', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('24:00 is the next midnight', () => {
    expect(instantAt('2026-12-31', '24:00', 'Asia/Jakarta')).toBe(instantAt('2027-01-01', '00:00', 'Asia/Jakarta'));
  });

  it('the date is the zone’s own', () => {
    const at = '2026-11-22T22:30:00.000Z' as Instant;
    expect([civilDate(at, 'Asia/Jakarta'), clockTime(at, 'Asia/Jakarta')]).toEqual(['2026-11-23', '05:30']);
    expect([civilDate(at, 'Europe/Paris'), clockTime(at, 'Europe/Paris')]).toEqual(['2026-11-22', '23:30']);
  });
});

describe('civil dates', () => {
  it('know their weekday and their months', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '22.11.2026', '', '2026-11-22T00:00'])('%j is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow('broken invariant');
  });

  it.each(['8:00', '25:00', '24:01', 'noon'])('%j is no clock time', (text) => {
    expect(() => instantAt('2026-11-22', text, 'UTC')).toThrow('broken invariant');
  });
});
