/**
 * What a name is found by, as numbers salted with the country, so that one index serves all countries and each number's
 * list holds one country's names alone: three-letter pieces of its words, the words whole, and how long ones begin. Made
 * here and not by the database: it is the same on both engines, and needs no extension.
 */

/** Letters of a word's beginning that are a feature of their own. */
const BEGINNING = 5;
/** So many pieces of a word that is spoiled are asked for. */
const ENOUGH = 5;

/** The pieces of folded words in their order, with a mark where a word begins or ends: `_st str tro roi oi_`. The last may be unfinished. */
export function piecesOf(words: readonly string[], isLastOpen = false): readonly string[] {
  return words.flatMap((word, nth) => piecesOfWord(word, isLastOpen && nth === words.length - 1));
}

/**
 * What a name must have to match these words but for the left-out pieces. A word of which none is left out is asked for
 * whole: one short list in the place of many long ones.
 *
 * @param isLeftOut by the place of a piece in `piecesOf(words, true)`
 */
export function featuresOf(words: readonly string[], isLeftOut: (place: number) => boolean): readonly string[] {
  let place = 0;
  return words.flatMap((word, nth) => {
    const isOpen = nth === words.length - 1;
    const pieces = piecesOfWord(word, isOpen);
    const left = pieces.filter((_, i) => !isLeftOut(place + i));
    place += pieces.length;
    if (left.length < pieces.length || pieces.length < 3) return spread(left);
    if (!isOpen) return [`=${word}`];
    return word.length < BEGINNING ? left : [beginningOf(word), ...left.slice(BEGINNING - 1).slice(-1)];
  });
}

/** Each one asked for is looked up for every candidate: of many a few say as much, those at both ends included. */
function spread(pieces: readonly string[]): readonly string[] {
  if (pieces.length <= ENOUGH) return pieces;
  return Array.from({ length: ENOUGH }, (_, i) => pieces[Math.round((i * (pieces.length - 1)) / (ENOUGH - 1))]!);
}

/** A name's signature; each number once. */
export function gramsOf(country: string, words: readonly string[]): readonly number[] {
  const whole = words.filter((word) => word.length > 2).map((word) => `=${word}`);
  const begun = words.filter((word) => word.length >= BEGINNING).map(beginningOf);
  return inNumbers(country, [...piecesOf(words), ...whole, ...begun]);
}

export function inNumbers(country: string, features: readonly string[]): readonly number[] {
  return [...new Set(features.map((feature) => hash(country, feature)))];
}

function piecesOfWord(word: string, isOpen: boolean): readonly string[] {
  // One digit is rather a number than the beginning of one; one letter of an unfinished word says nothing.
  const marked = `_${word}${isOpen && !/^\d$/.test(word) ? '' : '_'}`;
  if (marked.length < 3) return [];
  return Array.from({ length: marked.length - 2 }, (_, i) => marked.slice(i, i + 3));
}

function beginningOf(word: string): string {
  return `<${word.slice(0, BEGINNING)}`;
}

/** 32 bits, signed: FNV-1a. Two features in one number only make a list longer: what is found is compared letter by letter. */
function hash(country: string, feature: string): number {
  let bits = 0x811c9dc5;
  for (const text of [country, feature]) {
    for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  }
  return bits | 0;
}
