import type { WordParams, Words } from '../words/words.ts';
import type { Letter } from './letter.ts';

/** What a letter of the back office says besides its words: whose template it is, blanks, facts in order, where it leads. */
export interface LetterOrder {
  /** Of `letters.<locale>.json`: `ticket.submitted`. */
  readonly template: string;
  /** `brand` is always among them. */
  readonly params: WordParams & { readonly brand: string };
  /** By their labels (`fact.due`), already written as the letter's reader writes dates and money; empty ones are left out. */
  readonly facts: readonly (readonly [name: string, value: string | null | undefined])[];
  /** Where the button leads; without it there is none. */
  readonly page?: string | undefined;
}

/**
 * MSG-2: a letter of the back office (tickets, invitations, agreements, …) in one language. Requests have `writeLetter`.
 * @param words of `letters.<locale>.json`
 */
export function composeLetter({ template, params, facts, page }: LetterOrder, words: Words): Letter {
  return {
    subject: oneLine(words(`${template}.subject`, params)),
    body: words(`${template}.body`, params),
    facts: facts.flatMap(([name, value]) => (value ? [{ label: words(`fact.${name}`), value }] : [])),
    ...(page && { action: { label: words(`${template}.action`, params), address: page } }),
    footer: words('footer', params),
  };
}

/** A header is one line, whatever somebody called a company. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
