import { isId } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { expect, test } from 'vitest';
import { idsBy } from './clock.ts';
import { testClock } from './testing/server.ts';

test('ids are UUIDv7s by the given clock, ascending also within a millisecond and when the clock goes back', () => {
  const clock = testClock(NOW);
  const newId = idsBy(clock);
  const ids = Array.from({ length: 2000 }, (_, i) => {
    if (i === 1000) clock.pass(-5000);
    if (i === 1500) clock.pass(60_000);
    return newId();
  });
  expect(ids.every((id) => isId(id))).toBe(true);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(NOW));
});
