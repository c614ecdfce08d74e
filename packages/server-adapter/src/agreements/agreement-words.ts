import { LOCALES, type Locale } from '@pasar/core/kernel';
import { type Catalog, createWords, type WordKey, type Words } from '@pasar/core/words';
import en from '@pasar/core/words/agreements.en.json' with { type: 'json' };
import fr from '@pasar/core/words/agreements.fr.json' with { type: 'json' };
import id from '@pasar/core/words/agreements.id.json' with { type: 'json' };
import ru from '@pasar/core/words/agreements.ru.json' with { type: 'json' };
import legalEn from '@pasar/core/words/legal.en.json' with { type: 'json' };
import legalFr from '@pasar/core/words/legal.fr.json' with { type: 'json' };
import legalId from '@pasar/core/words/legal.id.json' with { type: 'json' };
import legalRu from '@pasar/core/words/legal.ru.json' with { type: 'json' };

const AGREEMENTS: Readonly<Record<Locale, Catalog>> = { en, id, ru, fr };
const LEGAL: Readonly<Record<Locale, Catalog>> = { en: legalEn, id: legalId, ru: legalRu, fr: legalFr };

export type AgreementWords = Words<WordKey<typeof en>>;

/** The language of a text, among those there are; English for others. */
export function textLocale(locale: string): Locale {
  return LOCALES.find((known) => known === locale.split('-')[0]) ?? 'en';
}

export function agreementWords(locale: string): AgreementWords {
  const language = textLocale(locale);
  return createWords(language, AGREEMENTS[language], createWords('en', en));
}

/** The labels of a legal entity's details. */
export function legalWords(locale: string): Words {
  const language = textLocale(locale);
  return createWords(language, LEGAL[language], createWords('en', legalEn));
}
