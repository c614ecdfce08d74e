import { describe, expect, test } from 'vitest';
import { someIds, windowIn } from '../testing/index.ts';
import { advantagesOf, type Compared, inRankingOrder } from './compare.ts';

const id = someIds(8);
const row = (changes: Partial<Compared> = {}): Compared => ({
  id: id(),
  partner: id(),
  price: { amount: 100, currency: 'IDR' },
  window: windowIn(24),
  rating: 4.5,
  distance: 1_000,
  warrantyDays: 30,
  ...changes,
});

describe('the comparison', () => {
  test('each row marks its best, and one proposal may win several', () => {
    const cheap = row({ price: { amount: 90, currency: 'IDR' }, distance: 900 });
    const soon = row({ window: windowIn(20), rating: 4.6 });
    const long = row({ warrantyDays: 365 });
    const best = advantagesOf([cheap, soon, long]);
    expect([cheap, soon, long].map(({ id }) => best.get(id))).toEqual([
      ['price', 'distance'],
      ['time', 'rating'],
      ['warranty'],
    ]);
  });

  test('a shared first place marks none, as ratings and distances are read', () => {
    const [one, two] = [row({ rating: 4.52, distance: 1_010 }), row({ rating: 4.51, distance: 990 })];
    expect([...advantagesOf([one, two]).values()]).toEqual([[], []]);
  });

  test('no rating and no warranty cannot win', () => {
    const bare = row({ rating: null, warrantyDays: null });
    const known = row({ rating: 3, warrantyDays: 1 });
    expect(advantagesOf([bare, known]).get(known.id)).toEqual(['rating', 'warranty']);
    expect(advantagesOf([bare, { ...bare, id: id() }]).get(bare.id)).toEqual([]);
  });

  test('one alone wins nothing', () => {
    const alone = row();
    expect(advantagesOf([alone]).get(alone.id)).toEqual([]);
    expect(advantagesOf([]).size).toBe(0);
  });

  test('REQ-4 they stand in the order of the ranking, the unranked last', () => {
    const [x, y, z] = [row(), row(), row()];
    const ranking = [
      { partner: z.partner, rank: 1 },
      { partner: x.partner, rank: 2 },
    ];
    expect(inRankingOrder([x, y, z], ranking)).toEqual([z, x, y]);
  });
});
