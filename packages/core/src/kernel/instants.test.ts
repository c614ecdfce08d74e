import { describe, expect, it } from 'vitest';
import { DAY, epochMs, HOUR, instantOf, isBefore, later } from './instants.ts';

describe('instants', () => {
  const at = instantOf(Date.UTC(2026, 10, 22, 4));

  it('are RFC 3339 in UTC with milliseconds', () => {
    expect(at).toBe('2026-11-22T04:00:00.000Z');
    expect(epochMs(at)).toBe(1_795_320_000_000);
  });

  it('move by milliseconds, and their text order is their time order', () => {
    expect(later(at, DAY + HOUR)).toBe('2026-11-23T05:00:00.000Z');
    expect(isBefore(later(at, -1), at)).toBe(true);
    expect(isBefore(at, at)).toBe(false);
  });
});
