import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW, someIds } from '../testing/index.ts';
import { type Account, accountKey } from './account.ts';
import { balanceOf, balances, explain } from './balance.ts';
import { type Entry, entry, reverse, transfer } from './entry.ts';
import { hold, releaseHeld, takeHeld } from './hold.ts';

/** Any movements among a few accounts of two units, with holds and reversals, against a naive table of balances. */
const id = someIds(32);
const ACCOUNTS: readonly Account[] = ['points', 'EUR'].flatMap((unit) =>
  ['a', 'b', 'c'].map((name) => ({ unit, name, party: null })),
);

const at = fc.nat(ACCOUNTS.length - 1);
const step = fc.record({
  do: fc.constantFrom('move', 'hold', 'take', 'release', 'reverse'),
  from: at,
  to: at,
  amount: fc.integer({ min: 1, max: 1_000_000 }),
  which: fc.nat(50),
});

test('LED-1 every book sums to zero in every unit, and its balances are what a naive table says', () => {
  let reversed = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const book: Entry[] = [];
      const naive = new Map<string, number>();
      const add = (key: string, amount: number) => naive.set(key, (naive.get(key) ?? 0) + amount);
      const undone = new Set<number>();
      for (const { do: act, from: a, to: b, amount, which } of steps) {
        const from = ACCOUNTS[a]!;
        const to = ACCOUNTS[b]!;
        const own = accountKey(from);
        const held = `${from.unit}/${from.name}:held/`;
        const head = { id: id<'entry'>(), at: NOW, why: act, about: null };
        if (act === 'reverse') {
          const index = which % Math.max(1, book.length);
          const original = book[index];
          const result = reverse(book, original?.id ?? id(), head);
          const may = original !== undefined && !original.reverses && !undone.has(index);
          expect(result.ok).toBe(may);
          if (!result.ok || !original) continue;
          undone.add(index);
          reversed++;
          for (const posting of original.postings) add(accountKey(posting.account), -posting.amount);
          book.push(result.value);
        } else if (act === 'hold') {
          book.push(entry(head, hold(amount, from)));
          add(own, -amount);
          add(held, amount);
        } else if (act === 'release') {
          book.push(entry(head, releaseHeld(amount, from)));
          add(own, amount);
          add(held, -amount);
        } else if (from === to || from.unit !== to.unit) {
          expect(() => entry(head, transfer(amount, from, to))).toThrow('broken invariant');
        } else {
          book.push(entry(head, act === 'take' ? takeHeld(amount, from, to) : transfer(amount, from, to)));
          add(act === 'take' ? held : own, -amount);
          add(accountKey(to), amount);
        }
      }

      const sums = balances(book);
      expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(naive));
      for (const unit of ['points', 'EUR']) {
        let total = 0;
        for (const [key, amount] of sums) if (key.startsWith(`${unit}/`)) total += amount;
        expect(total).toBe(0);
      }
      for (const account of ACCOUNTS) {
        const lines = explain(book, account);
        expect(lines.at(-1)?.balance ?? 0).toBe(balanceOf(book, account));
        expect(balanceOf(book, account)).toBe(naive.get(accountKey(account)) ?? 0);
        // Each line is the one before it and its own amount: nothing is explained away.
        lines.forEach(({ balance, amount }, index) => {
          expect(balance - amount).toBe(lines[index - 1]?.balance ?? 0);
        });
      }
    }),
    { numRuns: 500 },
  );
  expect(reversed).toBeGreaterThan(0);
});
