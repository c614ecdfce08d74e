import { describe, expect, it } from 'vitest';
import { checkAnswers, type FieldCode } from '../forms/answers.ts';
import { FormDefinition } from '../forms/form.schema.ts';
import { LOCALES } from '../kernel/localized.ts';
import { missingWords } from '../testing/words.ts';
import en from './field.en.json' with { type: 'json' };
import fr from './field.fr.json' with { type: 'json' };
import id from './field.id.json' with { type: 'json' };
import ru from './field.ru.json' with { type: 'json' };
import { createWords, type WordKey } from './words.ts';

const catalogs = { en, id, ru, fr };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when a code has no words, or words have no code. */
const complete: Same<FieldCode, WordKey<typeof en>> = true;

describe('ERR-1 a sentence for every field error', () => {
  it('every code has its words, and no words are without a code', () => expect(complete).toBe(true));

  it.each(LOCALES)('%s has all, with every plural form and no stray blank', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });

  it.each(LOCALES)('%s: the params of an error fill the blanks of its sentence', (locale) => {
    const label = { en: 'Label' };
    const form = FormDefinition.parse({
      version: 1,
      fields: [
        { id: 'text', label, type: 'text', maxLength: 3 },
        { id: 'low', label, type: 'number', min: 2 },
        { id: 'high', label, type: 'number', max: 2 },
        { id: 'step', label, type: 'number', step: 2 },
        { id: 'many', label, type: 'choices', max: 1, options: ['a', 'b'].map((option) => ({ id: option, label })) },
        { id: 'short', label, type: 'phone' },
        { id: 'long', label, type: 'phone' },
        { id: 'letters', label, type: 'phone' },
      ],
    });
    const numbers = { low: 1, high: 3, step: 3, short: '08', long: '08123456789012345', letters: 'x' };
    const errors = checkAnswers(form, { ...numbers, text: 'long', many: ['a', 'b'] }, { country: 'ID' });
    expect(errors).toHaveLength(8);
    const words = createWords(locale, catalogs[locale]);
    for (const { code, params } of errors) expect(words(code, params)).not.toMatch(/[{}]|field\./);
  });
});
