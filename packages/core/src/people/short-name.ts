/**
 * REQ-7: a customer's name before disclosure: `Anna Karenina` → `Anna K.`. No word of the result is the family name.
 *
 * - The family name is the last word; the first before a comma (`Karenina, Anna`); the first of three that end in a
 *   patronymic, as Russian papers have it (`Каренина Анна Аркадьевна` → `Анна К.`).
 * - Chinese, Japanese and Korean names begin with the family: `山田 太郎` → `太郎 山.`, and written in one, their last
 *   sign is kept (`王伟` → `伟`). In Latin letters nobody can tell, so there the last word it is.
 * - One word alone may be the family name: its initial (`Sukarno` → `S.`).
 * - What is in brackets, has digits, or is no letter at all, such as emoji, counts as no name where there is one.
 */
export function shortenName(name: string): string {
  const words = wordsOf(name);
  const [first] = words;
  if (first === undefined) return [...graphemes(name.trim())][0] ?? '';
  if (words.length === 1)
    return FAMILY_FIRST.test(first) && initial(first) !== first ? lastOf(first) : `${initial(first)}.`;

  const { given, family } = order(name, words);
  if (fold(given) === fold(family)) return `${initial(given)}. ${initial(family)}.`;
  // A family name of one letter would stand there whole.
  return [...graphemes(family)].length > 1 ? `${given} ${initial(family)}.` : given;
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|оглы|кызы|ovich|evich|ovna|evna|ichna)$/iu;
/** Marks of writing direction and other signs nobody sees; joiners inside a word are letters' business. */
const UNSEEN = /[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The words that have a letter, without punctuation around them. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[\s,،、]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word) && !/\p{N}/u.test(word));
}

function order(name: string, words: readonly string[]): { given: string; family: string } {
  const [first, second] = words as [string, string];
  const last = words.at(-1) as string;
  const beforeComma = /^([^,،、]+)[,،、]/u.exec(name)?.[1];
  if (beforeComma && wordsOf(beforeComma).length < words.length) {
    return { given: words[wordsOf(beforeComma).length] as string, family: first };
  }
  if (words.every((word) => FAMILY_FIRST.test(word))) return { given: last, family: first };
  if (words.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(second)) return { given: second, family: first };
  return { given: first, family: last };
}

function graphemes(text: string): Iterable<string> {
  return Array.from(new Intl.Segmenter('und').segment(text), ({ segment }) => segment);
}

function initial(word: string): string {
  return [...graphemes(word)][0] as string;
}

function lastOf(word: string): string {
  return [...graphemes(word)].at(-1) as string;
}

function fold(word: string): string {
  return word.toLocaleLowerCase('und');
}
