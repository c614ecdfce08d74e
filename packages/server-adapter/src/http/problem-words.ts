import type { Listed, Locale, Refusal } from '@pasar/core/kernel';
import { type Catalog, createWords, type Words } from '@pasar/core/words';
import fieldEn from '@pasar/core/words/field.en.json' with { type: 'json' };
import fieldFr from '@pasar/core/words/field.fr.json' with { type: 'json' };
import fieldId from '@pasar/core/words/field.id.json' with { type: 'json' };
import fieldRu from '@pasar/core/words/field.ru.json' with { type: 'json' };
import legalEn from '@pasar/core/words/legal.en.json' with { type: 'json' };
import legalFr from '@pasar/core/words/legal.fr.json' with { type: 'json' };
import legalId from '@pasar/core/words/legal.id.json' with { type: 'json' };
import legalRu from '@pasar/core/words/legal.ru.json' with { type: 'json' };
import listedEn from '@pasar/core/words/listed.en.json' with { type: 'json' };
import listedFr from '@pasar/core/words/listed.fr.json' with { type: 'json' };
import listedId from '@pasar/core/words/listed.id.json' with { type: 'json' };
import listedRu from '@pasar/core/words/listed.ru.json' with { type: 'json' };
import problemEn from '@pasar/core/words/problems.en.json' with { type: 'json' };
import problemFr from '@pasar/core/words/problems.fr.json' with { type: 'json' };
import problemId from '@pasar/core/words/problems.id.json' with { type: 'json' };
import problemRu from '@pasar/core/words/problems.ru.json' with { type: 'json' };

type Catalogs = Readonly<Record<Locale, Catalog>>;

const PROBLEMS: Catalogs = { en: problemEn, id: problemId, ru: problemRu, fr: problemFr };
/** Of forms, and of a legal entity's ids (PAR-1). */
const FIELDS: Catalogs = {
  en: { ...fieldEn, ...legalEn },
  id: { ...fieldId, ...legalId },
  ru: { ...fieldRu, ...legalRu },
  fr: { ...fieldFr, ...legalFr },
};

const LISTED: Catalogs = { en: listedEn, id: listedId, ru: listedRu, fr: listedFr };

const problems = wordsOf(PROBLEMS);
const fields = wordsOf(FIELDS);
const listed = wordsOf(LISTED);

type Part = 'title' | 'detail' | 'remedy';

/** Says one part of a problem; undefined where there is no such sentence. */
export function problemWords(locale: Locale) {
  return (code: string, part: Part, params?: Refusal['params']): string | undefined => {
    const key = `${code}.${part}`;
    const sentence = problems[locale](key, params);
    return sentence === key ? undefined : sentence;
  };
}

/** Says what is wrong with a field. A schema's refusal may be one of the contract's (`window.empty`). */
export function fieldWords(locale: Locale) {
  return (code: string, params?: Refusal['params']): string => {
    const sentence = fields[locale](code, params);
    return sentence === code ? (problemWords(locale)(code, 'detail', params) ?? code) : sentence;
  };
}

/** Says what kind of thing stands in the way. */
export function listedWords(locale: Locale) {
  return (type: Listed['type']): string => listed[locale](type);
}

/** Every language falls back on English. */
function wordsOf(catalogs: Catalogs): Readonly<Record<Locale, Words>> {
  const en = createWords('en', catalogs.en);
  const over = (locale: Locale) => createWords(locale, catalogs[locale], en);
  return { en, id: over('id'), ru: over('ru'), fr: over('fr') };
}
