import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from './words.ts';

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const KEYS = ['a', 'b.c', 'window.notice.detail', 'two_words'] as const;
const NAMES = ['name', 'count', 'max', 'example'] as const;

const blank = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('{{$}}', '{{ $ }}', '{{- $}}'))
  .map(([name, shape]) => shape.replace('$', name));
// Nesting is i18next's own; plain braces are left to the blanks.
const plain = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[${}]/g, ''));
const text = fc.array(fc.oneof(plain, blank), { maxLength: 5 }).map((parts) => parts.join(''));
const key = fc
  .tuple(fc.constantFrom(...KEYS), fc.constantFrom('', ...CATEGORIES.map((category) => `_${category}`)))
  .map(([base, suffix]) => base + suffix);
const catalog = fc.dictionary(key, text, { maxKeys: 16, noNullPrototype: true });
const params = fc.record(
  {
    name: fc.string().map((value) => value.replace(/\$t/g, '')),
    max: fc.integer(),
    example: fc.constantFrom('$&', '$1', '{{max}}', '<b>'),
    count: fc.oneof(fc.nat(25), fc.constantFrom(0, 1, 1.5, 100, 111, 1_000_000, -1)),
  },
  { requiredKeys: [] },
);

describe('WL-3 words are read as i18next reads them', () => {
  it.each(['en', 'id', 'ru', 'fr', 'ar'])('%s, with English behind it', async (locale) => {
    await fc.assert(
      fc.asyncProperty(catalog, catalog, fc.constantFrom(...KEYS), params, async (own, english, asked, values) => {
        const oracle = i18next.createInstance();
        await oracle.init({
          lng: locale,
          fallbackLng: 'en',
          resources:
            locale === 'en'
              ? { en: { translation: own } }
              : { [locale]: { translation: own }, en: { translation: english } },
          keySeparator: false,
          nsSeparator: false,
          interpolation: { escapeValue: false },
        });
        const words = createWords(locale, own, locale === 'en' ? undefined : createWords('en', english));
        expect(words(asked, values)).toBe(oracle.t(asked, values));
      }),
      { numRuns: 300 },
    );
  });
});
