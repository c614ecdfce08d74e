import { expect, test } from 'vitest';
import type { Instant } from '../kernel/instants.ts';
import { UNTIL_FURTHER_NOTICE } from '../partners/absence.ts';
import {
  daysLeft,
  documentNotices,
  documentsValidUntil,
  type HeldDocument,
  requiredDocuments,
} from './required-documents.ts';

const zone = 'Europe/Paris';
const now = '2026-11-22T10:00:00.000Z' as Instant;
const insurance = (validUntil: string | null, more: Partial<HeldDocument> = {}): HeldDocument => ({
  id: 'a',
  type: 'insurance',
  validUntil,
  state: 'valid',
  ...more,
});
const asked = [{ type: 'insurance', expires: true }] as const;

test('PAR-5 a document is good through its last day, in the organization’s zone', () => {
  const until = documentsValidUntil(asked, [insurance('2026-11-22')], { now, zone });
  expect(until).toBe('2026-11-22T23:00:00.000Z');
  expect(requiredDocuments(asked, [insurance('2026-11-22')], '2026-11-22')[0]?.state).toBe('lapsing');
  expect(requiredDocuments(asked, [insurance('2026-11-22')], '2026-11-23')[0]?.state).toBe('lapsed');
});

test('PAR-5 the first that lapses counts; one that is missing, or has no last day where one is asked for, is none', () => {
  const both = [...asked, { type: 'licence', expires: false }] as const;
  const licence: HeldDocument = { id: 'b', type: 'licence', validUntil: null, state: 'valid' };
  expect(documentsValidUntil(both, [insurance('2027-01-31'), licence], { now, zone })).toBe('2027-01-31T23:00:00.000Z');
  expect(documentsValidUntil(both, [insurance('2027-01-31')], { now, zone })).toBeNull();
  expect(documentsValidUntil(asked, [insurance(null)], { now, zone })).toBeNull();
  expect(documentsValidUntil([], [], { now, zone })).toBe(UNTIL_FURTHER_NOTICE);
});

test('PAR-5 what was replaced or removed is not there', () => {
  for (const state of ['replaced', 'removed'] as const) {
    expect(requiredDocuments(asked, [insurance('2027-01-31', { state })], '2026-11-22')[0]).toMatchObject({
      document: null,
      state: 'missing',
    });
  }
});

test('PAR-5 both sides are told 30, 7 and 1 day before, and when it has lapsed; what is past is not told', () => {
  expect(documentNotices('2026-12-01', { now, zone })).toEqual([
    { days: 7, at: '2026-11-24T08:00:00.000Z' },
    { days: 1, at: '2026-11-30T08:00:00.000Z' },
    { days: 0, at: '2026-12-01T23:00:00.000Z' },
  ]);
  expect(documentNotices('2027-06-30', { now, zone }).map(({ days }) => days)).toEqual([30, 7, 1, 0]);
});

test('PAR-5 days are counted by the calendar', () => {
  expect([daysLeft('2026-11-28', '2026-11-22'), daysLeft('2026-11-21', '2026-11-22')]).toEqual([6, -1]);
});
