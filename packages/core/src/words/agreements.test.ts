import { describe, expect, test } from 'vitest';
import { PRECEDENCE } from '../commissions/commission.ts';
import { LOCALES } from '../kernel/localized.ts';
import { missingWords } from '../testing/words.ts';
import en from './agreements.en.json' with { type: 'json' };
import fr from './agreements.fr.json' with { type: 'json' };
import id from './agreements.id.json' with { type: 'json' };
import ru from './agreements.ru.json' with { type: 'json' };

const catalogs = { en, id, ru, fr };

describe('the words of agreements', () => {
  test.each(LOCALES)('%s has all, with every plural form', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });

  test('PAR-12 every reason for a rate has its sentence', () => {
    for (const reason of ['agreement', ...PRECEDENCE]) expect(en).toHaveProperty([`commission.${reason}`]);
  });
});
