import { describe, expect, it } from 'vitest';
import { LOCALES } from '../kernel/localized.ts';
import { LISTED_TYPES } from '../kernel/result.ts';
import { missingWords } from '../testing/words.ts';
import en from './listed.en.json' with { type: 'json' };
import fr from './listed.fr.json' with { type: 'json' };
import id from './listed.id.json' with { type: 'json' };
import ru from './listed.ru.json' with { type: 'json' };

const catalogs = { en, id, ru, fr };

describe('ERR-1 what stands in the way has a word for what it is', () => {
  it('every type, and no words are without a type', () => {
    expect(Object.keys(en).sort()).toEqual([...LISTED_TYPES].sort());
  });

  it.each(LOCALES)('in %s', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });
});
