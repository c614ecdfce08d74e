/**
 * What a name is found by: its words' three-letter pieces, as numbers salted with the country, so that one index serves
 * all countries and each piece's list holds one country's names alone. Made here and not by the database: it is the same
 * on both engines, and needs no extension.
 */

/** The pieces of folded words in their order, with a mark where a word begins or ends: `_st str tro roi oi_`. */
export function piecesOf(words: readonly string[], isLastOpen = false): readonly string[] {
  return words.flatMap((word, nth) => {
    const marked = `_${word}${isLastOpen && nth === words.length - 1 ? '' : '_'}`;
    if (marked.length < 4) return [marked];
    return Array.from({ length: marked.length - 2 }, (_, i) => marked.slice(i, i + 3));
  });
}

/** 32 bits, signed: FNV-1a. Two pieces in one number only make a list longer: what is found is compared letter by letter. */
export function gramOf(country: string, piece: string): number {
  let hash = 0x811c9dc5;
  for (const text of [country, piece]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** A name's signature; each number once. */
export function gramsOf(country: string, words: readonly string[]): readonly number[] {
  return [...new Set(piecesOf(words).map((piece) => gramOf(country, piece)))];
}
