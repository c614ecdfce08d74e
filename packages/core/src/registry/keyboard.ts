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
