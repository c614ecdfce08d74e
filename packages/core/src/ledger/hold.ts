import type { Account } from './account.ts';
import { type Posting, transfer } from './entry.ts';

/**
 * A hold sets an amount aside: out of its account into that account's `:held` twin, where nothing else can spend it. It
 * ends in one of two ways: taken by whom it was held for, or fallen back to where it came from.
 */
export function heldOf(account: Account): Account {
  return { ...account, name: `${account.name}:held` };
}

export function hold(amount: number, from: Account): readonly Posting[] {
  return transfer(amount, from, heldOf(from));
}

export function takeHeld(amount: number, from: Account, to: Account): readonly Posting[] {
  return transfer(amount, heldOf(from), to);
}

export function releaseHeld(amount: number, from: Account): readonly Posting[] {
  return transfer(amount, heldOf(from), from);
}
