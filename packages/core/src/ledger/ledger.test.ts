import { describe, expect, test } from 'vitest';
import { NOW, someIds, verdict } from '../testing/index.ts';
import type { Account } from './account.ts';
import { balanceOf, explain } from './balance.ts';
import { entry, reverse, transfer } from './entry.ts';
import { heldOf, hold, releaseHeld, takeHeld } from './hold.ts';

const id = someIds(31);
const cash: Account = { name: 'cash', party: null, unit: 'EUR' };
const sales: Account = { name: 'sales', party: null, unit: 'EUR' };
const points: Account = { name: 'wallet', party: id(), unit: 'points' };
const head = (why = 'sold') => ({ id: id<'entry'>(), at: NOW, why, about: null });
const sale = (amount: number) => entry(head(), transfer(amount, sales, cash));

describe('LED-1 an entry', () => {
  test.each([
    [
      'that is off by one',
      [
        { account: cash, amount: 10 },
        { account: sales, amount: -9 },
      ],
    ],
    [
      'of zero',
      [
        { account: cash, amount: 0 },
        { account: sales, amount: 0 },
      ],
    ],
    [
      'of half a unit',
      [
        { account: cash, amount: 0.5 },
        { account: sales, amount: -0.5 },
      ],
    ],
    [
      'that names an account twice',
      [
        { account: cash, amount: 5 },
        { account: cash, amount: -5 },
      ],
    ],
    [
      'whose units only sum to zero together',
      [
        { account: cash, amount: 5 },
        { account: points, amount: -5 },
      ],
    ],
    ['without postings', []],
  ])('%s throws', (_, postings) => {
    expect(() => entry(head(), postings)).toThrow('broken invariant');
  });

  test('may move several units, each balanced', () => {
    const spent = { name: 'leads', party: null, unit: 'points' };
    const both = [...transfer(900, sales, cash), ...transfer(5, points, spent)];
    expect(entry(head(), both).postings).toHaveLength(4);
  });

  test.each([0, -1])('a transfer of %d throws', (amount) => {
    expect(() => transfer(amount, sales, cash)).toThrow('broken invariant');
  });
});

describe('LED-1 nothing is edited, only reversed', () => {
  test('a reversal brings every balance back and says what it reverses', () => {
    const book = [sale(900), sale(40)];
    const back = reverse(book, book[0]!.id, head('mistake'));
    expect(back).toMatchObject({ ok: true, value: { reverses: book[0]!.id, why: 'mistake' } });
    expect(balanceOf([...book, ...(back.ok ? [back.value] : [])], cash)).toBe(40);
  });

  test('once, and what is there, and no reversal', () => {
    const sold = sale(900);
    const back = reverse([sold], sold.id, head());
    const book = [sold, ...(back.ok ? [back.value] : [])];
    expect(verdict(reverse(book, sold.id, head()))).toBe('entry.reversed');
    expect(verdict(reverse(book, book[1]!.id, head()))).toBe('entry.is-reversal');
    expect(verdict(reverse(book, id(), head()))).toBe('entry.unknown');
  });
});

test('LED-1 a balance is explained line by line, to its last unit', () => {
  const book = [sale(900), entry(head('other'), transfer(5, points, { ...points, party: null })), sale(40)];
  const lines = explain(book, cash);
  expect(lines.map(({ why, amount, balance }) => [why, amount, balance])).toEqual([
    ['sold', 900, 900],
    ['sold', 40, 940],
  ]);
  expect(explain(book, { ...cash, unit: 'USD' })).toEqual([]);
});

test('LED-1 what is held cannot be spent; it is taken, or falls back', () => {
  const book = [entry(head(), transfer(100, sales, cash)), entry(head(), hold(30, cash))];
  expect([balanceOf(book, cash), balanceOf(book, heldOf(cash))]).toEqual([70, 30]);
  const taken = [...book, entry(head(), takeHeld(30, cash, sales))];
  expect([balanceOf(taken, cash), balanceOf(taken, heldOf(cash))]).toEqual([70, 0]);
  const fallen = [...book, entry(head(), releaseHeld(30, cash))];
  expect([balanceOf(fallen, cash), balanceOf(fallen, heldOf(cash))]).toEqual([100, 0]);
});
