import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceId } from '../kernel/ids.ts';
import { catalogOrder, type Listed } from './order.ts';
import { bayesianMean } from './rating.ts';
import { fold, matches } from './search.ts';

const listed: fc.Arbitrary<Listed> = fc.record({
  service: fc.uuid({ version: 7 }).map((id) => id as ServiceId),
  matchedTags: fc.nat(2),
  weight: fc.integer({ min: -1, max: 1 }),
  rating: fc.option(fc.constantFrom(1, 4.5, 5)),
  name: fc.constantFrom('Été', 'ete', 'ёлка', 'елка', 'A1', 'A10', 'A2', ''),
  distance: fc.nat(3),
  price: fc.option(fc.nat(3)),
});
const sort = fc.constantFrom('best' as const, 'near' as const, 'rating' as const, 'price' as const);
const locale = fc.constantFrom('en', 'id', 'ru', 'fr');

describe('CAT-3 the order', () => {
  it('is total: whatever order they come in, they leave in one, and no two are equal', () => {
    const items = fc.uniqueArray(listed, { selector: ({ service }) => service, maxLength: 12 });
    fc.assert(
      fc.property(items, sort, locale, fc.nat(), (all, by, where, turn) => {
        const order = catalogOrder(by, where);
        const sorted = all.toSorted(order);
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))].reverse();
        expect(turned.toSorted(order)).toEqual(sorted);
        for (const [i, a] of sorted.entries()) {
          for (const b of sorted.slice(i + 1)) {
            expect(order(a, b)).toBeLessThan(0);
            expect(order(b, a)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe('CAT-3 search', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);

  it('a text is found by the beginnings of its words, in any order and case', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(8), (words, length) => {
        const query = [...words].reverse().map((each) => [...each].slice(0, length + 1).join(''));
        expect(matches(words.join(' '), query.join(', '))).toBe(true);
        expect(matches(words.join(' '), fold(query.join(' ')))).toBe(true);
      }),
    );
  });

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('REQ-4 the Bayesian mean', () => {
  it('lies between the prior and the plain mean, and nearer to the latter with every review', () => {
    const prior = { mean: 4, reviews: 5 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5_000 }), (stars, reviews) => {
        const off = (count: number) => Math.abs(bayesianMean(stars * count, count, prior) - stars);
        expect(off(reviews + 1)).toBeLessThanOrEqual(off(reviews));
        expect(off(reviews)).toBeLessThanOrEqual(Math.abs(prior.mean - stars));
      }),
    );
  });
});
