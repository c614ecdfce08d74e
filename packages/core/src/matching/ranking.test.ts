import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCandidate, someIds } from '../testing/index.ts';
import { type Candidate, CRITERIA, DEFAULT_WEIGHTS, rankPartners, scoreOf } from './ranking.ts';

const [a, b] = [aCandidate(), aCandidate()];
const order = (candidates: readonly Candidate[], weights = DEFAULT_WEIGHTS) =>
  rankPartners(candidates, weights).map(({ partner }) => partner);

describe('REQ-4 ranking', () => {
  test.each<[string, Partial<Candidate>]>([
    ['nearer', { distance: 1_000 }],
    ['better rated', { stars: 98 }],
    ['quicker to answer', { responseMinutes: 5 }],
    ['more reliable', { completed: 40 }],
    ['cheaper', { priceRatio: 0.8 }],
    ['recommended by a tag', { matchedTags: 1 }],
  ])('REQ-4 the %s one comes first', (_, better) => {
    expect(order([a, { ...b, ...better }])).toEqual([b.partner, a.partner]);
  });

  test('REQ-4 one glowing review is not worth a hundred good ones', () => {
    const newcomer = { ...a, stars: 5, reviews: 1 };
    const proven = { ...b, stars: 480, reviews: 100 };
    expect(order([newcomer, proven])).toEqual([proven.partner, newcomer.partner]);
  });

  test('REQ-4 weights are settings: zero leaves a criterion out', () => {
    const near = { ...a, distance: 100, priceRatio: 2 };
    const cheap = { ...b, distance: 9_000, priceRatio: 0.5 };
    const none = { distance: 0, rating: 0, response: 0, completion: 0, price: 0, tags: 0 };
    expect(order([near, cheap], { ...none, distance: 1 })[0]).toBe(near.partner);
    expect(order([near, cheap], { ...none, price: 1 })[0]).toBe(cheap.partner);
    expect(rankPartners([near], none)[0]?.score).toBe(0);
  });

  test('REQ-4 equal scores: by id, the same way every time', () => {
    const [first, second] = [a, b].map(({ partner }) => partner).sort();
    expect(order([a, b])).toEqual([first, second]);
    expect(order([b, a])).toEqual([first, second]);
  });
});

describe('REQ-4 for whatever candidates', () => {
  const id = someIds(6);
  const candidate = fc
    .record({
      distance: fc.nat(60_000),
      reviews: fc.nat(300),
      mean: fc.double({ min: 1, max: 5, noNaN: true }),
      responseMinutes: fc.option(fc.nat(5_000)),
      won: fc.nat(400),
      done: fc.double({ min: 0, max: 1, noNaN: true }),
      priceRatio: fc.option(fc.double({ min: 0.1, max: 8, noNaN: true })),
      matchedTags: fc.nat(4),
    })
    .map(({ mean, done, ...rest }): Candidate => {
      const { reviews, won } = rest;
      return { partner: id(), ...rest, stars: Math.round(reviews * mean), completed: Math.floor(won * done) };
    });
  const weights = fc.record(Object.fromEntries(CRITERIA.map((criterion) => [criterion, fc.nat(100)]))) as fc.Arbitrary<
    typeof DEFAULT_WEIGHTS
  >;

  test('REQ-4 every value is 0 to 1, and what each brought sums to the score', () => {
    fc.assert(
      fc.property(candidate, weights, (one, by) => {
        const { score, breakdown } = scoreOf(one, by);
        for (const { value } of breakdown) expect(value >= 0 && value <= 1).toBe(true);
        expect(breakdown.reduce((sum, { brought }) => sum + brought, 0)).toBe(score);
        expect(score >= 0 && score <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  test('REQ-4 the order does not depend on the order they come in, nor on who else is there', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 12 }), weights, fc.nat(11), (all, by, gone) => {
        const ranked = order(all, by);
        expect(order(all.toReversed(), by)).toEqual(ranked);
        const without = all.filter((_, index) => index !== gone);
        expect(order(without, by)).toEqual(ranked.filter((partner) => partner !== all[gone]?.partner));
      }),
    );
  });
});
