import { LOCALES, type Locale } from '@pasar/core/kernel';

/** The reader's first wish in `Accept-Language`, as a BCP 47 tag; English when there is none that can be read. */
export function preferredLanguage(header: string | null | undefined): string {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish, order) => {
      const [tag, ...options] = wish.trim().split(';');
      const quality = options.map((option) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(option)?.[1]).find(Boolean);
      return { tag: canonical(tag ?? ''), quality: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ tag, quality }) => tag !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  return wishes[0]?.tag ?? 'en';
}

/** The language of the server's own sentences that comes nearest. */
export function sentenceLocale(language: string): Locale {
  const base = language.split('-')[0];
  return LOCALES.find((locale) => locale === base) ?? 'en';
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
