import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, type Instant, later, type Window } from '../kernel/instants.ts';
import { checkWindows, dayGrid } from './windows.ts';

const now = '2026-11-22T04:00:00.000Z' as Instant; // 11:00 in Jakarta
const facts = { now, zone: 'Asia/Jakarta', noticeHours: 2, horizonDays: 21 };
const dayParts = [
  { id: 'morning', start: '08:00', end: '11:00' },
  { id: 'midday', start: '11:00', end: '14:00' },
  { id: 'afternoon', start: '14:00', end: '17:00' },
  { id: 'night', start: '22:00', end: '02:00' },
];
const inHours = (hours: number, length = 3): Window => ({
  start: later(now, hours * HOUR),
  end: later(now, (hours + length) * HOUR),
});

describe('REQ-1 wished windows', () => {
  it('are taken from the notice on to the end of the horizon’s last day', () => {
    expect(checkWindows([inHours(2), inHours(21 * 24 + 12)], facts)).toBeUndefined();
    // The last evening's may go on past midnight.
    expect(checkWindows([inHours(21 * 24 + 11, 5)], facts)).toBeUndefined();
  });

  it.each([
    ['window.empty', [], 0, undefined],
    ['window.empty', [inHours(5, 0)], 0, undefined],
    ['window.past', [inHours(5), inHours(-1)], 1, undefined],
    ['window.notice', [inHours(1.99)], 0, { count: 2 }],
    ['window.too-far', [inHours(5), inHours(21 * 24 + 13)], 1, { count: 21 }], // midnight in Jakarta
    ['window.too-far', [inHours(5, 24 * 365 * 5000)], 0, { count: 21 }],
  ] as const)('%s', (code, windows, index, params) => {
    expect(checkWindows(windows, facts)).toEqual({ code, index, ...(params && { params }) });
  });
});

describe('FRM-2 the grid of days and parts of the day', () => {
  it('has the site’s days and clock, and shows what can be picked', () => {
    const [today, tomorrow] = dayGrid({ ...facts, from: '2026-11-22', days: 2, dayParts });
    expect(today?.cells.map(({ part, disabled, code }) => [part, disabled, code])).toEqual([
      ['morning', true, 'window.past'],
      ['midday', true, 'window.notice'],
      ['afternoon', false, undefined],
      ['night', false, undefined],
    ]);
    expect(tomorrow).toMatchObject({ date: '2026-11-23' });
    expect(tomorrow?.cells[0]).toMatchObject({ start: '2026-11-23T01:00:00.000Z', end: '2026-11-23T04:00:00.000Z' });
  });

  it('a part over midnight ends on the next day', () => {
    const [day] = dayGrid({ ...facts, from: '2026-11-24', days: 1, dayParts });
    expect(day?.cells[3]).toMatchObject({ start: '2026-11-24T15:00:00.000Z', end: '2026-11-24T19:00:00.000Z' });
  });

  it('a cell is open exactly when its window would be taken', () => {
    const zone = fc.constantFrom('Asia/Jakarta', 'Europe/Paris', 'America/Sao_Paulo', 'Australia/Lord_Howe');
    const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zone, at, fc.nat(48), fc.nat(10), (where, moment, noticeHours, horizonDays) => {
        const given = { now: moment.toISOString() as Instant, zone: where, noticeHours, horizonDays };
        const from = given.now.slice(0, 10);
        for (const { cells } of dayGrid({ ...given, from, days: 12, dayParts })) {
          for (const cell of cells) expect(checkWindows([cell], given)?.code).toBe(cell.code);
        }
      }),
      { numRuns: 50 },
    );
  });
});
