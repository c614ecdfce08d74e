import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferredLanguage, sentenceLocale } from './language.ts';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['FR-ca, en;q=0.5', 'fr-CA'],
  ['en;q=0.2, id;q=0.9', 'id'],
  ['ru;q=0, fr', 'fr'],
  ['*', 'en'],
  ['not a tag, ru', 'ru'],
  ['id;q=0.5, ru;q=0.5', 'id'],
])('Accept-Language %j is %j', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test('sentences come in the nearest of the four languages', () => {
  expect(['fr-CA', 'id-ID', 'ru', 'de', 'ar-XB'].map(sentenceLocale)).toEqual(['fr', 'id', 'ru', 'en', 'en']);
});

test('whatever is sent, the answer is a canonical tag', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (header) => {
      const language = preferredLanguage(header);
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }),
  );
});
