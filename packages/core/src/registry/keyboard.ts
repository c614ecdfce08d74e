/** A word typed with the other keyboard layout: «cnhjqcthdbc» for «стройсервис», «зфкшы» for *paris*. */

const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** The same keys in the other of the two layouts; undefined for a text of neither, or of both. */
export function otherLayout(text: string): string | undefined {
  const lower = text.toLowerCase();
  const isLatin = /[a-z]/.test(lower);
  if (isLatin === /[а-яё]/.test(lower)) return undefined;
  const [from, to] = isLatin ? [LATIN, RUSSIAN] : [RUSSIAN, LATIN];
  return [...lower].map((char) => to[from.indexOf(char)] ?? char).join('');
}

/** Latin text that has the vowels of a language: nobody pressed these keys for Russian. */
export function isSpoken(text: string): boolean {
  return /[a-z]/i.test(text) && vowels(text) > 0.3;
}

/** Latin text that nobody could say: it was meant for the Russian layout, in which other keys are vowels. */
export function isGarbled(text: string): boolean {
  return /[a-z]{3}/i.test(text) && vowels(text) < 0.2;
}

/** Their part in what the letter keys of either layout gave. */
function vowels(text: string): number {
  const keys = text.match(/[a-z[\];',.`]/gi) ?? [];
  return (text.match(/[aeiouy]/gi)?.length ?? 0) / Math.max(1, keys.length);
}
