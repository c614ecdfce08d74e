import { invariant } from '../kernel/result.ts';
import type { Money } from './money.schema.ts';
import { money } from './money.ts';

/**
 * Splits an amount by weights so that the parts sum to it exactly, by largest remainder: each gets its share rounded towards
 * zero, and the units left over go one each to those whose share lost most; of equals, the earlier. No part is more than one
 * unit off its exact share, and a weight of zero gets nothing.
 *
 * @param weights whole, not negative; not all zero, unless there is nothing to split
 * @example allocate({ amount: 100, currency: 'EUR' }, [1, 1, 1]) // 34 33 33
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    'weights are whole and not negative',
  );
  const whole = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  invariant(whole > 0n || total.amount === 0, 'an amount needs somebody to get it');
  if (whole === 0n) return weights.map(() => money(0, total.currency));

  const amount = BigInt(Math.abs(total.amount));
  const shares = weights.map((weight, index) => {
    const exact = amount * BigInt(weight);
    return { index, part: exact / whole, lost: exact % whole };
  });
  let left = amount - shares.reduce((given, { part }) => given + part, 0n);
  for (const share of [...shares].sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)) {
    if (left-- <= 0n) break;
    share.part += 1n;
  }
  const sign = Math.sign(total.amount);
  return shares.map(({ part }) => money(sign * Number(part), total.currency));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
