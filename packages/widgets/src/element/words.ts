import { type Catalog, createWords, type Words } from '@pasar/core/words';
import shared from '../locales/en/shared.json' with { type: 'json' };
import type { Marketplace } from '../provider/context.ts';

/** A widget's words: English with the widget, the other languages when they are asked for. */
export interface WordSource {
  /** As the host's `loadWords` is asked for it: `catalog`, `shared`. */
  readonly name: string;
  readonly en: Catalog;
  readonly languages: Readonly<Record<string, () => Promise<{ readonly default: Catalog }>>>;
}

/** What every widget says: states, errors, ratings, times. */
export const SHARED_WORDS: WordSource & { readonly en: typeof shared } = {
  name: 'shared',
  en: shared,
  languages: {
    id: () => import('../locales/id/shared.json', { with: { type: 'json' } }),
    ru: () => import('../locales/ru/shared.json', { with: { type: 'json' } }),
    fr: () => import('../locales/fr/shared.json', { with: { type: 'json' } }),
  },
};

/** A widget's words with those of a part that several have: one source, in every language of the first. The host's own words are asked for under the first's name. */
export function withWords<Own extends WordSource, Part extends WordSource>(
  own: Own,
  part: Part,
): Omit<WordSource, 'en'> & { readonly en: Own['en'] & Part['en'] } {
  const both = async (language: string) => {
    const catalogs = await Promise.all([part, own].map(({ languages }) => languages[language]?.()));
    return { default: Object.assign({}, ...catalogs.map((each) => each?.default)) };
  };
  return {
    name: own.name,
    en: { ...part.en, ...own.en },
    languages: Object.fromEntries(Object.keys(own.languages).map((language) => [language, () => both(language)])),
  };
}

/** For development: shows what is not translated, does not fit, or is nailed to the left. */
const PSEUDO = 'ar-XB';

/** The languages Pasar speaks by itself. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(SHARED_WORDS.languages), PSEUDO];

async function catalogOf({ name, en, languages }: WordSource, { language, loadWords }: Marketplace): Promise<Catalog> {
  const [hosts, ours] = await Promise.all([
    loadWords?.(name, language),
    languages[language]?.() ??
      (language === PSEUDO
        ? import('@pasar/core/words/pseudo').then(({ pseudoCatalog }) => ({ default: pseudoCatalog(en) }))
        : undefined),
  ]);
  return { ...ours?.default, ...hosts };
}

/** The words of a widget and those all share, in the marketplace's language; English where one is missing. */
export async function loadWords<Key extends string>(source: WordSource, market: Marketplace): Promise<Words<Key>> {
  const english = createWords<Key>('en', { ...shared, ...source.en });
  if (market.language === 'en' && !market.loadWords) return english;
  // Words that do not come must not keep a widget from working.
  const catalogs = await Promise.all([SHARED_WORDS, source].map((one) => catalogOf(one, market).catch(() => ({}))));
  return createWords(market.language, Object.assign({}, ...catalogs), english);
}
