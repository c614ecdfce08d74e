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

/** An Arabic locale asks for six plural forms where English has two; each gets one. */
export function pseudoCatalog(english: Catalog): Record<string, string> {
  const made: Record<string, string> = {};
  for (const [key, text] of Object.entries(english)) {
    made[key] = pseudo(text);
    if (!key.endsWith('_other')) continue;
    for (const category of ['zero', 'one', 'two', 'few', 'many']) {
      const sibling = key.replace(/other$/, category);
      made[sibling] ??= pseudo(english[sibling] ?? text);
    }
  }
  return made;
}

function lengthen(text: string): string {
  return text.replace(/[aeiou]/gi, (vowel, at: number) => (at % 2 === 0 ? vowel + vowel : vowel));
}
