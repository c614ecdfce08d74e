import type { EntryId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { type Account, accountKey, isSameAccount } from './account.ts';
import type { Entry } from './entry.ts';

/** One entry's part in an account's balance. */
export interface BalanceLine<Why extends string = string> {
  readonly entry: EntryId;
  readonly at: Instant;
  readonly why: Why;
  readonly about: string | null;
  /** Whole units; below zero: out of the account. */
  readonly amount: number;
  /** The account's balance after it. */
  readonly balance: number;
}

/** LED-1: a balance is the sum of its entries, and nothing else. */
export function balanceOf(entries: readonly Entry[], account: Account): number {
  let balance = 0;
  for (const { postings } of entries) {
    for (const posting of postings) if (isSameAccount(posting.account, account)) balance += posting.amount;
  }
  return balance;
}

/** Every account's balance by its `accountKey`, those at zero included. */
export function balances(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { postings } of entries) {
    for (const { account, amount } of postings) {
      const key = accountKey(account);
      sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  return sums;
}

/**
 * Why a balance is what it is: every entry that moved it, in the book's order, with the balance after each. The last
 * line's balance is `balanceOf`.
 */
export function explain<Why extends string>(
  entries: readonly Entry<Why>[],
  account: Account,
): readonly BalanceLine<Why>[] {
  let balance = 0;
  return entries.flatMap(({ id, at, why, about, postings }) => {
    const posting = postings.find((one) => isSameAccount(one.account, account));
    if (!posting) return [];
    balance += posting.amount;
    return [{ entry: id, at, why, about, amount: posting.amount, balance }];
  });
}
