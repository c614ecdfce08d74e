import { describe, expect, it } from 'vitest';
import { COMMON_REFUSALS, ENDPOINTS, type RefusalCode } from '../contract/table.ts';
import { LOCALES } from '../kernel/localized.ts';
import { missingWords } from '../testing/words.ts';
import en from './problems.en.json' with { type: 'json' };
import fr from './problems.fr.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };
import ru from './problems.ru.json' with { type: 'json' };
import { createWords, type WordKey } from './words.ts';

const catalogs = { en, id, ru, fr };
const own = Object.values(ENDPOINTS).flatMap(({ refusals }) => [...refusals]);
const codes: RefusalCode[] = [...new Set([...COMMON_REFUSALS, ...own])];
const keys = codes.flatMap((code) =>
  (['title', 'detail', 'remedy'] as const).map((part) => `${code}.${part}` as const),
);

describe('ERR-1 every refusal of the contract has a title, a sentence and what would make it pass', () => {
  it('in English, and there are no words for a code that is not in the contract', () => {
    const said = Object.keys(en).map((key) => key.replace(/_(one|other)$/, ''));
    expect([...new Set(said)].sort()).toEqual([...keys].sort());
  });

  it.each(LOCALES)('in %s, with every plural form', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });

  it.each(LOCALES)('in %s without params, too: no blank is ever left open', (locale) => {
    const words = createWords<WordKey<typeof en>>(locale, catalogs[locale]);
    for (const key of keys) {
      expect(words(key)).not.toBe(key);
      expect(words(key)).not.toMatch(/[{}]/);
    }
  });

  it('in each language’s own words', () => {
    for (const locale of ['id', 'ru', 'fr'] as const) {
      const same = Object.entries(catalogs[locale]).filter(
        ([key, text]) => text === (en as Record<string, string>)[key],
      );
      expect(same).toEqual([]);
    }
  });
});
