import { expect, test } from 'vitest';
import { isInHand, waysToSettle } from './in-hand.ts';
import { JOB_LIFE } from './job-life.ts';

test('PAR-7 in hand is what has not been done and was not called off', () => {
  expect(JOB_LIFE.states.filter((state) => !isInHand(state))).toEqual([
    'completed',
    'settled',
    'released',
    'cancelled',
    'no-show',
  ]);
});

test('PAR-15 a job is released until work begins; the partner cancels none', () => {
  expect(waysToSettle('scheduled', 'organization')).toEqual(['release', 'cancel']);
  expect(waysToSettle('scheduled', 'partner')).toEqual(['release']);
  expect(waysToSettle('in-progress', 'organization')).toEqual([]);
});
