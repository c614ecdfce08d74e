import type { EntryId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, invariant, type Result, refuse } from '../kernel/result.ts';
import { type Account, accountKey } from './account.ts';

/** Whole units into (above zero) or out of (below zero) an account; never zero. */
export interface Posting {
  readonly account: Account;
  readonly amount: number;
}

/** One movement, as it stays for ever (LED-1). */
export interface Entry<Why extends string = string> {
  readonly id: EntryId;
  readonly at: Instant;
  /** What it was for, as a stable code. */
  readonly why: Why;
  /** The id of what it is about, such as a request; null when it is about nothing else. */
  readonly about: string | null;
  readonly postings: readonly Posting[];
  /** The entry that this one takes back. */
  readonly reverses: EntryId | null;
}

/** All of an entry but its movement. */
export type EntryHead<Why extends string = string> = Omit<Entry<Why>, 'postings' | 'reverses'>;

/**
 * LED-1: an entry whose postings sum to zero in every unit, one posting an account. Anything else is a broken invariant
 * and throws.
 */
export function entry<Why extends string>(
  head: EntryHead<Why>,
  postings: readonly Posting[],
  reverses: EntryId | null = null,
): Entry<Why> {
  const { id, at, why, about } = head;
  const sums = new Map<string, number>();
  for (const { account, amount } of postings) {
    invariant(Number.isSafeInteger(amount) && amount !== 0, `a posting of ${amount} is whole units and not zero`);
    sums.set(account.unit, (sums.get(account.unit) ?? 0) + amount);
  }
  for (const [unit, sum] of sums) invariant(sum === 0, `the entry ${id} is off by ${sum} ${unit}`);
  const accounts = new Set(postings.map(({ account }) => accountKey(account)));
  invariant(accounts.size === postings.length && accounts.size > 1, `the entry ${id} names an account twice, or none`);
  return { id, at, why, about, postings, reverses };
}

/** @param amount whole units, above zero */
export function transfer(amount: number, from: Account, to: Account): readonly Posting[] {
  invariant(amount > 0 && from.unit === to.unit, `${amount} cannot go from ${accountKey(from)} to ${accountKey(to)}`);
  return [
    { account: from, amount: -amount },
    { account: to, amount },
  ];
}

/**
 * LED-1: takes an entry back by its mirror image; nothing is ever edited. Once, and never a reversal itself: what was
 * taken back wrongly is entered anew.
 * @param entries the book as it stands, in which both are looked up
 */
export function reverse<Why extends string>(
  entries: readonly Entry[],
  of: EntryId,
  head: EntryHead<Why>,
): Result<Entry<Why>, 'entry.unknown' | 'entry.is-reversal' | 'entry.reversed'> {
  const original = entries.find(({ id }) => id === of);
  if (!original) return refuse('entry.unknown');
  if (original.reverses) return refuse('entry.is-reversal');
  if (entries.some(({ reverses }) => reverses === of)) return refuse('entry.reversed');
  const mirrored = original.postings.map(({ account, amount }) => ({ account, amount: -amount }));
  return accept(entry(head, mirrored, of));
}
