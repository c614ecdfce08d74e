import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from './cursor.ts';

const Place = z.strictObject({ id: z.string(), at: z.number() });

test('a cursor comes back as it went, in letters that an address may carry', () => {
  fc.assert(
    fc.property(fc.record({ id: fc.string({ unit: 'grapheme' }), at: fc.integer() }), (place) => {
      const cursor = encodeCursor(place);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(Place, cursor)).toEqual(place);
    }),
  );
});

test('anything else is no cursor, and throws nothing', () => {
  expect(decodeCursor(Place, encodeCursor({ id: 'x', at: 1, more: true }))).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor(Place, text)).toBeUndefined();
    }),
  );
});
