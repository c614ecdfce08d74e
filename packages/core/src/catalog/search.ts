import type { Localized } from '../kernel/localized.ts';

/**
 * CAT-3 search: every word of the query begins some word of the text, whatever the case, the accents and the order. No
 * fuzziness: in a catalog of some dozens of kinds, synonyms find more and surprise less.
 */

/** Letters that Unicode does not take apart, though people type them without. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Without case, accents and ligatures: `Électricité` and `electricite` are one, `ё` and `е` as well. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıς]/g, (letter) => PLAIN[letter]!);
}

export function matches(text: string, query: string): boolean {
  return matcher(query)(text);
}

/** For many texts: the query is folded once. A query without any word matches everything. */
export function matcher(query: string): (text: string) => boolean {
  const asked = wordsOf(query);
  return (text) => {
    const words = asked.length > 0 ? wordsOf(text) : [];
    return asked.every((word) => words.some((other) => other.startsWith(word)));
  };
}

/** All a kind is found by, in every language: people search in the one they think in. */
export function searchText(names: Localized, synonyms: Localized = {}): string {
  return [...Object.values(names), ...Object.values(synonyms)].join(' ');
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
