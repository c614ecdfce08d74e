import { describe, expect, it } from 'vitest';
import { allocate } from './allocation.ts';
import { minorDigits } from './minor-units.ts';
import { add, compareMoney, money, multiply, percentage, subtract, sum } from './money.ts';
import { formatMoney, parseMoney } from './money-format.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('money', () => {
  it('adds, subtracts, compares and sums in one currency', () => {
    expect(add(eur(1_250), eur(-250))).toEqual(eur(1_000));
    expect(subtract(eur(250), eur(1_250))).toEqual(eur(-1_000));
    expect(compareMoney(eur(2), eur(10))).toBeLessThan(0);
    expect(sum([], 'IDR')).toEqual(money(0, 'IDR'));
  });

  it('of two currencies never meets, and is always whole and exact', () => {
    expect(() => add(eur(1), money(1, 'IDR'))).toThrow('EUR');
    expect(() => compareMoney(eur(1), money(1, 'IDR'))).toThrow('EUR');
    expect(() => sum([eur(1)], 'IDR')).toThrow('IDR');
    expect(() => money(0.5, 'EUR')).toThrow('whole');
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow('whole');
  });

  it('COM-2 12.5 % of 1 000.00 is 125.00, and halves go to the even neighbour', () => {
    expect(percentage(eur(100_000), 1_250)).toEqual(eur(12_500));
    expect([1, 3, -1, -3].map((half) => multiply(eur(half), 1, 2).amount)).toEqual([0, 2, 0, -2]);
  });

  it('PRM-3 is split by largest remainder, ties to the earlier', () => {
    const parts = (amount: number, weights: number[]) => allocate(eur(amount), weights).map((part) => part.amount);
    expect(parts(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(parts(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(parts(101, [2, 0, 1])).toEqual([67, 0, 34]);
    expect(parts(0, [0, 0])).toEqual([0, 0]);
    expect(() => parts(1, [0, 0])).toThrow('somebody');
    expect(() => parts(1, [1, -1])).toThrow('negative');
  });

  it('has ISO 4217’s minor units', () => {
    expect(['EUR', 'IDR', 'RUB', 'JPY', 'KWD', 'CLF'].map(minorDigits)).toEqual([2, 2, 2, 0, 3, 4]);
  });
});

describe('WL-3 money as people read it', () => {
  it.each([
    [8_500_000, 'IDR', 'id', 'plain', 'Rp 85.000'],
    [8_500_050, 'IDR', 'id', 'plain', 'Rp 85.000,50'],
    [8_500_000, 'IDR', 'id', 'exact', 'Rp 85.000,00'],
    [8_500_000, 'IDR', 'en', 'plain', 'Rp 85,000'],
    [14_800, 'EUR', 'fr', 'plain', '148,00 €'],
    [14_800, 'EUR', 'fr', 'short', '148 €'],
    [14_850, 'EUR', 'fr', 'short', '148,50 €'],
    [349_000, 'RUB', 'ru', 'plain', '3 490 ₽'],
    [1_349_000, 'RUB', 'ru', 'plain', '13 490 ₽'],
    [-3_900_000, 'IDR', 'id', 'plain', '-Rp 39.000'],
    [5, 'EUR', 'en', 'plain', '€0.05'],
    [1_500, 'JPY', 'en', 'plain', '¥1,500'],
    [1_500, 'KWD', 'en', 'plain', 'KWD 1.500'],
    [Number.MAX_SAFE_INTEGER, 'EUR', 'en', 'plain', '€90,071,992,547,409.91'],
  ] as const)('%i %s in %s, %s: %s', (amount, currency, locale, style, text) => {
    expect(formatMoney({ amount, currency }, locale, style).replace(/\s/g, ' ')).toBe(text);
  });
});

describe('WL-3 money as people type it', () => {
  it.each([
    ['148,00', 'EUR', 'fr', 14_800],
    ['148.00', 'EUR', 'fr', 14_800],
    ['148', 'EUR', 'fr', 14_800],
    ['148,5 €', 'EUR', 'fr', 14_850],
    ['1 250,50', 'EUR', 'fr', 125_050],
    ['1.250,50', 'EUR', 'fr', 125_050],
    ['1,250.50', 'EUR', 'en', 125_050],
    ['€ 1250.5', 'EUR', 'en', 125_050],
    ['148,00', 'EUR', 'en', 14_800],
    ['1.250.000', 'IDR', 'id', 125_000_000],
    ['Rp 1.250.000', 'IDR', 'id', 125_000_000],
    ['Rp. 1.250.000', 'IDR', 'id', 125_000_000],
    ['1,250,000', 'IDR', 'id', 125_000_000],
    ['1250000', 'IDR', 'id', 125_000_000],
    ['3 490 руб.', 'RUB', 'ru', 349_000],
    ['3 490,50 ₽', 'RUB', 'ru', 349_050],
    ['1’250.00', 'CHF', 'de-CH', 125_000],
    ['1,25,000', 'INR', 'en-IN', 12_500_000],
    ['1.250', 'KWD', 'en', 1_250],
    ['1,500', 'JPY', 'en', 1_500],
    ['0', 'EUR', 'en', 0],
  ] as const)('%j is an amount of %s in %s', (text, currency, locale, amount) => {
    expect(parseMoney(text, currency, locale)).toEqual({ amount, currency });
  });

  it.each([
    ['', 'EUR'],
    ['€', 'EUR'],
    ['-5', 'EUR'],
    ['1.5', 'JPY'],
    ['1.2.3', 'EUR'],
    ['12.34.56', 'EUR'],
    ['1,2,3', 'EUR'],
    ['148.', 'EUR'],
    ['.5', 'EUR'],
    ['12 apples 3', 'EUR'],
    ['1e3', 'EUR'],
    ['99999999999999999999', 'EUR'],
  ])('%j %s is none', (text, currency) => {
    expect(parseMoney(text, currency, 'en')).toBeUndefined();
  });
});
