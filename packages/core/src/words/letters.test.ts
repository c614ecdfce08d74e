import { describe, expect, test } from 'vitest';
import { LOCALES } from '../kernel/localized.ts';
import { composeLetter } from '../notices/compose-letter.ts';
import { missingWords } from '../testing/words.ts';
import en from './letters.en.json' with { type: 'json' };
import fr from './letters.fr.json' with { type: 'json' };
import id from './letters.id.json' with { type: 'json' };
import ru from './letters.ru.json' with { type: 'json' };
import { createWords } from './words.ts';

const catalogs = { en, id, ru, fr };

describe('WL-3 the letters of the back office', () => {
  test.each(LOCALES)('%s has every word', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });

  test('each letter has a subject and a body', () => {
    const templates = Object.keys(en).filter((key) => key.endsWith('.subject'));
    expect(templates.length).toBeGreaterThan(0);
    for (const subject of templates) expect(en).toHaveProperty([subject.replace(/subject$/, 'body')]);
  });

  test('a subject is one line, whatever a company is called, and empty facts are left out', () => {
    const letter = composeLetter(
      {
        template: 'ticket.submitted',
        params: { brand: 'Griya', company: 'CV Maju\r\nBcc: x@y.z' },
        facts: [
          ['company', 'CV Maju'],
          ['reason', null],
        ],
        page: 'https://host.example/tickets',
      },
      createWords('id', id),
    );
    expect(letter.subject).not.toMatch(/\p{Cc}/u);
    expect(letter.facts).toEqual([{ label: 'Perusahaan', value: 'CV Maju' }]);
    expect(letter.action).toEqual({ label: 'Buka permintaan', address: 'https://host.example/tickets' });
  });
});
