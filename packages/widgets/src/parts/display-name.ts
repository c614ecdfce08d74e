/** A country's, a language's or a currency's name in the reader's language; the code as it stands where it is none. */
export function displayName(code: string, type: 'region' | 'language' | 'currency', locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
