/** The language a locale is read in: `fr-CA` in `fr`, `ar-XB` as it is; English for what there are no words for. */
export function languageOf(locale: string, languages: readonly string[]): string {
  const [language = ''] = locale.split('-');
  return [locale, language].find((tag) => languages.includes(tag)) ?? 'en';
}

const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] as string) ? 'rtl' : 'ltr';
}

/** A tag that every formatter takes: `en_US.utf8` is `en-US`; what is no locale at all is English. */
export function localeOf(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replace(/[.@].*/, '').replace('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
