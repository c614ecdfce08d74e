import { LOCALES, type Localized } from '@pasar/core/kernel';
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };

type Catalog = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CATALOGS: Readonly<Record<string, Catalog>> = { en, id, ru, fr };

/** What a kind calls a thing, else what all kinds call it. @throws when a language lacks it */
export function words(slug: string, key: string): Localized {
  const found = wordsOrNone(slug, key);
  if (!found) throw new Error(`no words for ${slug} ${key}`);
  return found;
}

export function wordsOrNone(slug: string, key: string): Localized | undefined {
  const pairs = LOCALES.map((locale) => [locale, CATALOGS[locale]?.[slug]?.[key] ?? CATALOGS[locale]?.shared?.[key]]);
  return pairs.every(([, text]) => text) ? Object.fromEntries(pairs) : undefined;
}
