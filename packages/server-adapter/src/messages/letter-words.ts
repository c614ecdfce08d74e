import { epochMs, type Instant, LOCALES, type Locale } from '@pasar/core/kernel';
import { type Catalog, createWords, type Words } from '@pasar/core/words';
import en from '@pasar/core/words/letters.en.json' with { type: 'json' };
import fr from '@pasar/core/words/letters.fr.json' with { type: 'json' };
import id from '@pasar/core/words/letters.id.json' with { type: 'json' };
import ru from '@pasar/core/words/letters.ru.json' with { type: 'json' };

const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, id, ru, fr };

/** The words of the back office's letters in a locale's language, else English; `locale` is then whose dates go with them. */
export function letterWords(locale: string): { readonly words: Words; readonly locale: string } {
  const language = LOCALES.find((known) => known === locale.split('-')[0]);
  if (!language) return { words: createWords('en', en), locale: 'en' };
  return { words: createWords(language, CATALOGS[language]), locale };
}

/** An instant as a letter's reader writes days and hours. */
export function dayOf(at: Instant, locale: string, timeZone: string): string {
  const how = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...how, timeZone }).format(epochMs(at));
}
