/**
 * Names brought to one way of writing, so that «СТРОЙСЕРВИС», "Stroyservis" and „Стройсервис ё“ can be compared: small
 * letters, Cyrillic in Latin letters, no accents, one blank between words. Other scripts stay as they are.
 */

/** Without what accents make (ё, й, ї). Spellings of one sound fall together: ы and и are `i`, э and е are `e`. */
// biome-ignore format: a table
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', є: 'e', ґ: 'g', ј: 'i', љ: 'l', њ: 'n',
  ћ: 'ch', ђ: 'd', џ: 'dzh',
};
/** What NFKD leaves alone. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Of Latin: `y` and `j` are heard as `i` where names come from Cyrillic (Stroy, Stroj). */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/[yj]/g, 'i'],
  [/ii+/g, 'i'],
];

/** The words of a text, folded. Digits count as letters; everything else parts words. */
export function foldedWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // An apostrophe is part of its word: l'eau, Sant'Anna.
      .replace(/['’ʼ`]/g, '')
      .replace(/[а-яєіґјљњћђџ]/g, (letter) => CYRILLIC[letter] ?? letter)
      .replace(/[ßæœøđłþðı]/g, (letter) => LATIN[letter]!)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => HEARD.reduce((heard, [sound, letter]) => heard.replace(sound, letter), word))
  );
}
