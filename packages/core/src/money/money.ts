import { invariant } from '../kernel/result.ts';
import type { Money } from './money.schema.ts';
import { halfEven } from './rounding.ts';

/**
 * Arithmetic in whole minor units. One order has one currency: amounts in two currencies never meet, and doing so throws, as
 * does a result that is not a safe integer. Nothing here rounds, except `multiply` and `percentage`: half-even, once.
 */

/** @param amount whole minor units of `currency` */
export function money(amount: number, currency: string): Money {
  invariant(Number.isSafeInteger(amount), `${amount} ${currency} is not whole minor units`);
  return { amount: amount || 0, currency };
}

export function add(a: Money, b: Money): Money {
  return money(a.amount + inCurrency(b, a.currency).amount, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  return money(a.amount - inCurrency(b, a.currency).amount, a.currency);
}

/** @param currency of the sum, so that nothing at all has one, too */
export function sum(amounts: Iterable<Money>, currency: string): Money {
  let total = money(0, currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** Below zero when `a` is the lesser. */
export function compareMoney(a: Money, b: Money): number {
  return a.amount - inCurrency(b, a.currency).amount;
}

/** `numerator / denominator` times as much, in whole numbers, rounded half-even once. */
export function multiply({ amount, currency }: Money, numerator: number, denominator = 1): Money {
  return money(Number(halfEven(BigInt(amount) * BigInt(numerator), BigInt(denominator))), currency);
}

/** @param basisPoints hundredths of a percent: 1250 is 12.5 % */
export function percentage(base: Money, basisPoints: number): Money {
  return multiply(base, basisPoints, 10_000);
}

function inCurrency(amount: Money, currency: string): Money {
  invariant(amount.currency === currency, `${amount.currency} met ${currency}`);
  return amount;
}
