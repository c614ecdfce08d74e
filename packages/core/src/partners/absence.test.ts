import { expect, test } from 'vitest';
import { HOUR, later } from '../kernel/instants.ts';
import { NOW } from '../testing/index.ts';
import { absencesOf, awayWindows, isAway, UNTIL_FURTHER_NOTICE } from './absence.ts';

const at = (hours: number) => later(NOW, hours * HOUR);

test('PAR-14 what is over is forgotten, what touches is one, and a pause without an end lasts', () => {
  const absences = [
    { start: at(10), end: at(20), why: 'holiday' },
    { start: at(-9), end: NOW, why: 'holiday' },
    { start: at(20), end: at(30), why: 'holiday' },
    { start: at(5), end: null, why: 'pause' },
  ] as const;
  const windows = awayWindows(absences, NOW);
  expect(windows).toEqual([
    { start: at(5), end: UNTIL_FURTHER_NOTICE, why: 'pause' },
    { start: at(10), end: at(30), why: 'holiday' },
  ]);
  expect(absencesOf(windows, NOW)).toEqual([
    { start: at(5), end: null, why: 'pause' },
    { start: at(10), end: at(30), why: 'holiday' },
  ]);
});

test('PAR-14 half-open on both sides: a visit that ends when it begins is no clash', () => {
  const windows = [{ start: at(10), end: at(20) }];
  expect(isAway(windows, { start: at(8), end: at(10) })).toBe(false);
  expect(isAway(windows, { start: at(8), end: later(at(10), 1) })).toBe(true);
  expect(isAway(windows, { start: at(20), end: at(21) })).toBe(false);
});
