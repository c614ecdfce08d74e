import { isEmail } from '../forms/email.ts';

/** One entry of an address list as somebody typed or pasted it. `address` is missing where none can be made out. */
export interface ListedAddress {
  /** What stood there, trimmed: shown beside the fault. */
  readonly input: string;
  /** The domain in lower case. */
  readonly address?: string;
  /** Of `Anna Karenina <anna@example.org>`. */
  readonly name?: string;
}

/** At most so many at once. */
export const ADDRESS_LIMIT = 200;

/**
 * PAR-3: the addresses in a text that was typed or pasted: parted by commas, semicolons, line breaks and tabs (not inside
 * quotes), each bare, as `Name <a@b.c>`, or as a `mailto:` link. Several on a line with only blanks between them are
 * several. What is no address is kept as it stands, so that it can be shown and mended.
 */
export function parseAddresses(text: string): readonly ListedAddress[] {
  return entriesOf(text.normalize('NFC').replace(UNSEEN, ''))
    .map((entry) => entry.trim())
    .filter((entry) => /[\p{L}\p{N}@]/u.test(entry))
    .flatMap(addressesIn);
}

/** Two that differ by case only reach one person, whatever RFC 5321 allows mail servers to do. */
export function sameAddress(a: string, b: string): boolean {
  return addressKey(a) === addressKey(b);
}

export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** Marks of writing direction, joiners, a byte order mark: what comes along when one copies from a table or a chat. */
const UNSEEN = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]/gu;

function entriesOf(text: string): readonly string[] {
  const entries: string[] = [];
  let entry = '';
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    // A quote that is never closed ends with its line: it must not swallow the rest of the list.
    if (sign === '\n' || sign === '\r') isQuoted = false;
    if (!isQuoted && /[,;\n\r\t、，；]/u.test(sign)) {
      entries.push(entry);
      entry = '';
    } else entry += sign;
  }
  return [...entries, entry];
}

function addressesIn(entry: string): readonly ListedAddress[] {
  const named = /^(.*?)<\s*([^<>]*?)\s*>\s*$/su.exec(entry);
  if (named) {
    const name = named[1]!.replaceAll('"', '').replace(/\s+/gu, ' ').trim();
    return [{ ...bare(named[2]!), input: entry, ...(name && name.length <= 120 && { name }) }];
  }
  const words = entry.split(/\s+/u);
  const found = words.map(bare);
  return found.length > 1 && found.every(({ address }) => address) ? found : [{ ...bare(entry), input: entry }];
}

function bare(text: string): ListedAddress {
  const stripped = text
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/u, '')
    .replace(/^["'(«„“]+|["')»”.]+$/gu, '');
  if (!isEmail(stripped)) return { input: text };
  const at = stripped.lastIndexOf('@');
  return { input: text, address: stripped.slice(0, at) + stripped.slice(at).toLowerCase() };
}
