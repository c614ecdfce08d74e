import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Words = Record<string, string>;

const folder = new URL('../src/locales/', import.meta.url);
const read = (file: string): Words => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const languages = readdirSync(folder);
const files = readdirSync(new URL('en/', folder));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string): string => key.replace(PLURAL, '');
const bases = (words: Words): string[] => [...new Set(Object.keys(words).map(base))].sort();
const blanks = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name as string).sort();
const formsOf = (words: Words, key: string): string[] =>
  Object.keys(words).filter((other) => PLURAL.test(other) && base(other) === key);

describe.each(languages)('WL-3 words in %s', (language) => {
  it('there is a file for each widget', () => {
    expect(readdirSync(new URL(`${language}/`, folder)).sort()).toEqual([...files].sort());
  });

  describe.each(files)('%s', (file) => {
    const english = read(`en/${file}`);
    const words = read(`${language}/${file}`);

    it('says all that English says, and nothing else', () => {
      expect(bases(words)).toEqual(bases(english));
      expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it("has the plural forms of its language's rules", () => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      // A bare key serves every form that has none of its own.
      for (const key of bases(english).filter((key) => formsOf(english, key).length > 0 && !words[key])) {
        // Any language may have words of its own for none.
        const forms = formsOf(words, key).filter((form) => form !== `${key}_zero`);
        expect(forms.sort(), key).toEqual(needed.map((form) => `${key}_${form}`).sort());
      }
    });

    it('fills the same blanks', () => {
      for (const [key, text] of Object.entries(words)) {
        const model = english[key] ?? english[`${base(key)}_other`];
        // “one” may be said without its number.
        const expected = blanks(model).filter(
          (name) => name !== 'count' || !/_(one|two|zero)$/.test(key) || text.includes('{{count}}'),
        );
        expect(blanks(text), key).toEqual(expected);
      }
    });
  });
});
