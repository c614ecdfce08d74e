import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddresses, sameAddress } from './address-list.ts';

const read = (text: string) =>
  parseAddresses(text).map(({ address, name, input }) => address ?? `? ${input}${name ?? ''}`);

describe('PAR-3 an address list with garbage in it', () => {
  test.each<[string, string, string[]]>([
    ['one', 'anna@example.org', ['anna@example.org']],
    [
      'commas, semicolons, lines and tabs',
      'a@x.org, b@x.org;c@x.org\nd@x.org\te@x.org',
      ['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@x.org`),
    ],
    ['only blanks between them', 'a@x.org b@x.org', ['a@x.org', 'b@x.org']],
    ['a copied table with empty cells', 'a@x.org\t\t\r\n\r\n;;b@x.org;', ['a@x.org', 'b@x.org']],
    ['a link', 'mailto:a@x.org?subject=Hi', ['a@x.org']],
    [
      'in brackets and quotes',
      "<a@x.org>, (b@x.org), 'c@x.org', «d@x.org».",
      ['a', 'b', 'c', 'd'].map((n) => `${n}@x.org`),
    ],
    ['the domain in capitals', 'Anna.K@EXAMPLE.Org', ['Anna.K@example.org']],
    ['marks that nobody sees', '\ufeffa@x.org\u200b, \u202ab@x.org\u202c', ['a@x.org', 'b@x.org']],
    ['no address at all', 'hello, a@, @x.org, a@x, a b@x.org', ['? hello', '? a@', '? @x.org', '? a@x', '? a b@x.org']],
    ['a line that would forge a header', 'a@x.org\r\nBcc: b@x.org', ['a@x.org', '? Bcc: b@x.org']],
    ['punctuation alone', ' ,;; - … ', []],
    ['Chinese commas', 'a@x.org，b@x.org、c@x.org', ['a@x.org', 'b@x.org', 'c@x.org']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a name goes with its address, with the comma in its quotes', () => {
    expect(parseAddresses('"Karenina, Anna" <anna@x.org>, Ivan  Petrov <ivan@x.org>')).toMatchObject([
      { address: 'anna@x.org', name: 'Karenina, Anna' },
      { address: 'ivan@x.org', name: 'Ivan Petrov' },
    ]);
  });

  test('a quote that is never closed ends with its line', () => {
    expect(read('"Anna, <anna@x.org>\nivan@x.org')).toEqual(['anna@x.org', 'ivan@x.org']);
  });

  test('whatever is pasted: nothing is thrown, no entry is empty, and what is an address is read again as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { input, address } of parseAddresses(text)) {
          expect(input.trim()).not.toBe('');
          if (address) expect(read(address)).toEqual([address]);
        }
      }),
    );
  });

  test('addresses joined by any of the separators come out as they went in', () => {
    const address = fc.stringMatching(/^[a-z][a-z0-9._-]{0,10}[a-z0-9]@[a-z]{1,8}\.(org|example)$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(address, fc.constantFrom(', ', ';', '\n', '\t', ' ')), { minLength: 1 }),
        (list) => {
          expect(read(list.map(([one, by]) => one + by).join(''))).toEqual(list.map(([one]) => one));
        },
      ),
    );
  });

  test('two that differ by case are one', () => {
    expect(sameAddress('Anna@x.org', 'anna@X.ORG')).toBe(true);
  });
});
