import { describe, expect, it } from 'vitest';
import { ENDPOINTS, type Endpoint } from '../contract/table.ts';
import { LOCALES } from '../kernel/localized.ts';
import { missingWords } from '../testing/words.ts';
import en from './audit.en.json' with { type: 'json' };
import fr from './audit.fr.json' with { type: 'json' };
import id from './audit.id.json' with { type: 'json' };
import ru from './audit.ru.json' with { type: 'json' };

const catalogs = { en, id, ru, fr };
const writes = Object.entries<Endpoint>(ENDPOINTS).filter(([, { method }]) => method !== 'GET');

describe('PRV-3 the audit trail can be read', () => {
  it('every write of the contract says in words what was done, and what its path names', () => {
    const named = writes.flatMap(([id, { path }]) => [
      `action.${id}`,
      ...Array.from(path.matchAll(/{(\w+)}/g), ([, name]) => `about.${name}`),
    ]);
    expect([...new Set(named)].filter((key) => !(key in en))).toEqual([]);
  });

  it.each(LOCALES)('in %s', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });
});
