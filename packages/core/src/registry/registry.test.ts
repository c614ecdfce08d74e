import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from './fold.ts';
import { isGarbled, isSpoken, otherLayout } from './keyboard.ts';
import { foldName, nameWords } from './legal-forms.ts';
import { edits, likeness } from './likeness.ts';
import { prefillFrom } from './prefill.ts';
import { taxIdKey, taxIdPrefixes } from './tax-id-key.ts';

describe('PAR-1 names brought to one way of writing', () => {
  it.each([
    ['ООО «СтройСервис»', 'stroiservis'],
    ['Общество с ограниченной ответственностью "СТРОЙСЕРВИС"', 'stroiservis'],
    ['стройсервис, ООО', 'stroiservis'],
    ['ИП Королёв Семён', 'korolev semen'],
    ['Королев Семен', 'korolev semen'],
    ['SARL Électricité d’Œuvre', 'electricite doeuvre'],
    ['PT. Sejuk Abadi, Tbk', 'seiuk abadi'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['日本建設工業', '日本建設工業'],
    ['Υδραυλικές', 'υδραυλικες'],
    ['SA', 'sa'],
    ['Le Bar SA Va', 'le bar sa va'],
  ])('%s: %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('Cyrillic and its Latin spellings are the same name', () => {
    for (const name of ['Stroyservis', 'Strojservis', 'СТРОЙСЕРВИС']) expect(foldName(name)).toBe('stroiservis');
  });

  it('what was folded folds to itself; nothing but letters, digits and single blanks is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldedWords(text);
        expect(words.join('')).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(foldedWords(words.join(' '))).toEqual(words);
        expect(words.join(' ')).toContain(nameWords(text).join(' '));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('PAR-1 how alike two names are', () => {
  const alike = (a: string, b: string) => likeness(nameWords(a), nameWords(b));

  it('the same is 1, and nothing is more; nothing in common is 0', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/),
        fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/),
        (a, b) => {
          expect(likeness(a.split(' '), a.split(' '))).toBe(1);
          const some = likeness(a.split(' '), b.split(' '));
          expect(some).toBeGreaterThanOrEqual(0);
          expect(some).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(alike('Вектор', 'Полянка')).toBe(0);
    expect(alike('', 'Вектор')).toBe(0);
  });

  it('nearer mistakes are more alike, whole words more than parts, numbers not at all unless the same', () => {
    expect(alike('стройсрвис', 'СтройСервис')).toBeGreaterThan(alike('стройсервис', 'СтройМонтаж'));
    expect(alike('вектор', 'Вектор')).toBeGreaterThan(alike('вектор', 'Торговый дом Вектор'));
    expect(alike('лотос 17', 'Лотос 17')).toBeGreaterThan(alike('лотос 17', 'Лотос 18'));
    expect(alike('строй сервис', 'СтройСервис')).toBeGreaterThan(0.9);
  });

  it('edits: an independent walk over all ways agrees for short words', () => {
    const slow = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
      return Math.min(
        slow(a.slice(1), b) + 1,
        slow(a, b.slice(1)) + 1,
        slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
        swapped ? slow(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
      );
    };
    const word = fc.stringMatching(/^[abc]{0,5}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b)).toBe(slow(a, b));
      }),
    );
  });
});

describe('PAR-1 what was typed', () => {
  it('with the other keyboard layout', () => {
    expect(otherLayout('cnhjqcthdbc')).toBe('стройсервис');
    expect(otherLayout('зфкшы')).toBe('paris');
    for (const text of ['Stroy Сервис', '123', '日本']) expect(otherLayout(text)).toBeUndefined();
  });

  it('the wrong layout is told by its vowels, where it can be', () => {
    for (const text of ['cnhjqcthdbc', 'frc`yjd dflbv', 'njhujdsq ljv'])
      expect([text, isGarbled(text)]).toEqual([text, true]);
    for (const text of ['stroyservis', 'Aksenov Vadim', 'Alfa']) {
      expect([text, isGarbled(text), isSpoken(text)]).toEqual([text, false, true]);
    }
    for (const text of ['стройсервис', '123', 'ab']) expect(isGarbled(text)).toBe(false);
  });

  it.each([
    ['RU', '77 0708 3893', ['7707083893']],
    ['RU', '1000 мелочей', []],
    ['FR', '732 829 320 00074', ['732829320']],
    ['FR', 'FR44732829320', ['732829320']],
    ['FR', 'Fr', []],
    ['ID', '01.300.066', ['01300066', '001300066']],
    ['DE', 'DE1366', ['DE1366']],
    ['DE', 'Haus', []],
    ['DE', '24 Stunden', []],
  ])('a tax id in %s: %s', (country, typed, prefixes) => {
    expect(taxIdPrefixes(country, typed)).toEqual(prefixes);
  });

  it('an old NPWP is filed under its new number', () => {
    expect(taxIdKey('ID', '01.300.066.6-091.000')).toBe('0013000666091000');
    expect(taxIdKey('RU', '77 0708 3893')).toBe('7707083893');
  });
});

it('PAR-1 what the registry knows is filled in and marked, and nothing else', () => {
  const entity = {
    country: 'RU',
    taxId: '7707083893',
    name: 'X',
    address: 'Y',
    state: 'active',
    asOf: '2026-11-01',
  } as const;
  expect(prefillFrom(entity)).toEqual({
    values: { country: 'RU', taxId: '7707083893', name: 'X', address: 'Y' },
    fromRegistry: ['country', 'name', 'taxId', 'address'],
  });
});
