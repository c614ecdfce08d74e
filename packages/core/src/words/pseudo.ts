import type { Catalog } from './words.ts';

/**
 * The pseudo-locale `ar-XB`, made from English: every text is longer by about a third and runs from right to left, so
 * that a page shows at a glance what is not translated, what does not fit and what is nailed to the left.
 * For development; no person is ever served it.
 */

const RIGHT_TO_LEFT = '\u202e'; // right-to-left override
const END = '\u202c'; // pop directional formatting

/** Between brackets, so that a text that is cut off or glued together shows. Blanks keep their own direction. */
export function pseudo(text: string): string {
  const turned = text
    .split(/({{[^{}]*}})/)
    .map((part) => (part.startsWith('{{') || part.trim() === '' ? part : `${RIGHT_TO_LEFT}${lengthen(part)}${END}`))
    .join('');
  return `[${turned}]`;
}

/** The six plural forms of Arabic fall back on the English `_other`. */
export function pseudoCatalog(english: Catalog): Record<string, string> {
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]));
}

function lengthen(text: string): string {
  return text.replace(/[aeiou]/gi, (vowel, at: number) => (at % 2 === 0 ? vowel + vowel : vowel));
}
