import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOfCode, isId, shortCode } from './ids.ts';

describe('ids', () => {
  it('are UUIDv7 in lower case and nothing else', () => {
    expect(isId('019a9f3e-7c00-7abc-8def-0123456789ab')).toBe(true);
    for (const text of [
      '019a9f3e-7c00-4abc-8def-0123456789ab',
      '019A9F3E-7C00-7ABC-8DEF-0123456789AB',
      '019a9f3e-7c00-7abc-cdef-0123456789ab',
      '019a9f3e7c007abc8def0123456789ab',
      ' 019a9f3e-7c00-7abc-8def-0123456789ab',
      '',
    ]) {
      expect(isId(text)).toBe(false);
    }
  });

  it('have a short code that can be read aloud', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        expect(isId(id)).toBe(true);
        expect(shortCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
      }),
    );
  });

  it('differ in their short code when they differ in its thirty bits', () => {
    const code = (tail: number) => shortCode(`019a9f3e-7c00-7abc-8def-0123${tail.toString(16).padStart(8, '0')}`);
    fc.assert(
      fc.property(fc.nat(2 ** 30 - 1), fc.nat(2 ** 30 - 1), (a, b) => {
        expect(code(a) === code(b)).toBe(a === b);
      }),
    );
  });

  it('are found by their short code, however it is typed', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        const bits = Number.parseInt(id.slice(-8), 16) % 2 ** 30;
        expect(bitsOfCode(shortCode(id))).toBe(bits);
        expect(bitsOfCode(` ${shortCode(id).toLowerCase().replace('-', '').replaceAll('0', 'o')} `)).toBe(bits);
      }),
    );
    for (const text of ['', 'K7F', 'K7F-2QX9', 'K7F-2Q!', 'UUU-UUU']) expect(bitsOfCode(text)).toBeUndefined();
  });
});
