import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocation.ts';
import { formatMoney, parseMoney } from './money-format.ts';
import { halfEven } from './rounding.ts';

const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 }));
const weights = fc
  .array(fc.oneof(fc.nat(5), fc.nat(10_000), fc.nat(Number.MAX_SAFE_INTEGER)), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0));
const total = amount.map((units) => ({ amount: units, currency: 'EUR' }));

describe('halfEven', () => {
  it('is the nearest whole, and of two as near the even one', () => {
    const denominator = fc.oneof(fc.bigInt(1n, 20n), fc.bigInt(1n, 10n ** 20n));
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt()), denominator, (numerator, by) => {
        const rounded = halfEven(numerator, by);
        const off = 2n * (numerator - rounded * by);
        expect(off <= by && off >= -by).toBe(true);
        if (off === by || off === -by) expect(rounded % 2n === 0n).toBe(true);
        expect(halfEven(-numerator, by)).toBe(-rounded);
      }),
    );
  });
});

describe('allocate', () => {
  it('what is split sums to what was split, exactly', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const sum = allocate(whole, by).reduce((all, part) => all + BigInt(part.amount), 0n);
        expect(sum).toBe(BigInt(whole.amount));
      }),
    );
  });

  it('no part is a unit off its exact share, none has the wrong sign, and a refund mirrors its payment', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const all = by.reduce((sum, weight) => sum + BigInt(weight), 0n);
        const parts = allocate(whole, by);
        for (const [i, part] of parts.entries()) {
          const off = BigInt(part.amount) * all - BigInt(whole.amount) * BigInt(by[i]!);
          expect(off < all && off > -all).toBe(true);
          expect(part.amount * Math.sign(whole.amount)).toBeGreaterThanOrEqual(0);
        }
        const back = allocate({ ...whole, amount: -whole.amount }, by);
        expect(back.map((part) => part.amount + 0)).toEqual(parts.map((part) => 0 - part.amount));
      }),
    );
  });

  it('who weighs more never gets less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (units, by) => {
        const parts = allocate({ amount: units, currency: 'EUR' }, by);
        for (const [i, a] of by.entries()) {
          for (const [j, b] of by.entries())
            if (a > b) expect(parts[i]!.amount).toBeGreaterThanOrEqual(parts[j]!.amount);
        }
      }),
    );
  });
});

describe('WL-3 what is shown can be typed', () => {
  it('in every locale, currency and style', () => {
    const locale = fc.constantFrom('en', 'id', 'ru', 'fr', 'de', 'de-CH', 'en-IN', 'pt-BR', 'es', 'ja');
    const currency = fc.constantFrom('EUR', 'IDR', 'RUB', 'JPY', 'KWD', 'USD', 'HUF', 'INR');
    const style = fc.constantFrom('plain', 'short', 'exact');
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), currency, locale, style, (units, code, where, how) => {
        const whole = { amount: units, currency: code };
        expect(parseMoney(formatMoney(whole, where, how as 'plain'), code, where)).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});
