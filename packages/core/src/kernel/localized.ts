/** A text in several languages, by BCP 47 tag. `en` is always there. */
export type Localized = Readonly<Record<string, string>>;

export const LOCALES = ['en', 'id', 'ru', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** The text in `locale`, else in its language, else in English, else in whatever there is. */
export function inLocale(text: Localized, locale: string): string {
  return text[locale] ?? text[locale.split('-')[0] as string] ?? text.en ?? Object.values(text)[0] ?? '';
}
