import { displayName } from '../../parts/display-name.ts';

/** In its own language, as people look for it. */
export function languageName(locale: string): string {
  const name = displayName(locale, 'language', locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
