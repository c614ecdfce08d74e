import type { AgreementVersionView } from '@pasar/core/agreements';
import { percentOf } from '@pasar/core/commissions';

/** A run of a paragraph; `isFilled`: it stood in no template, it was filled in. */
export interface Run {
  readonly text: string;
  readonly isFilled: boolean;
}

export type Block =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly runs: readonly Run[] }
  /** The list of services with their rates, as the text names them. */
  | { readonly rates: readonly string[] };

type Written = Pick<AgreementVersionView, 'text' | 'locale' | 'lines' | 'parties' | 'until' | 'noticeDays'> &
  Partial<Pick<AgreementVersionView, 'createdAt' | 'sentAt'>>;

/**
 * The exact text as a document: a line that begins with `# ` or `## ` is a heading, an empty line parts paragraphs. What was
 * filled in is found again in the text, which alone was agreed on; what is not found with certainty is not marked.
 * @param zone IANA, the organization's: its days are named in it
 */
export function paperOf(version: Written, zone: string): readonly Block[] {
  const filled = fillingsOf(version, zone);
  return version.text.split(/\n{2,}/).flatMap((paragraph): Block[] => {
    const [, marks, heading, rest] = /^(#{1,2}) ([^\n]+)(?:\n([\s\S]*))?$/.exec(paragraph) ?? [];
    const head: Block[] = heading ? [{ heading, level: marks === '#' ? 1 : 2 }] : [];
    const text = heading ? rest : paragraph;
    return text ? [...head, ...partsOf(text, version, filled)] : head;
  });
}

function partsOf(text: string, version: Written, filled: RegExp | undefined): readonly Block[] {
  const rows = text.split('\n');
  const { lines } = version;
  const at = rows.findIndex((_, start) => lines.every((line, i) => isLine(rows[start + i], line, version.locale)));
  if (at < 0 || lines.length === 0) return [{ runs: runsOf(text, filled) }];
  const paragraph = (part: readonly string[]): Block[] =>
    part.length ? [{ runs: runsOf(part.join('\n'), filled) }] : [];
  const list = rows.slice(at, at + lines.length);
  return [
    ...paragraph(rows.slice(0, at)),
    { rates: list.map((row) => row.slice(row.indexOf(' ') + 1, row.lastIndexOf(':'))) },
    ...paragraph(rows.slice(at + lines.length)),
  ];
}

/** `1. Plumbing: 12.5 %`, whichever spaces a percent sign has. */
function isLine(row: string | undefined, { line, commission }: Written['lines'][number], locale: string): boolean {
  return Boolean(
    row?.startsWith(`${line}. `) && plainSpaces(row).endsWith(`: ${plainSpaces(percentOf(commission.rate, locale))}`),
  );
}

const plainSpaces = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

function runsOf(text: string, filled: RegExp | undefined): readonly Run[] {
  if (!filled) return [{ text, isFilled: false }];
  // The one group that splits: every second part is what it found.
  return text
    .split(filled)
    .map((part, index) => ({ text: part, isFilled: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}

/** A number is only marked where it counts days. */
const DAYS = '(?=[\\s\\u00a0\\u202f]+(?:days?|hari|дн|день|дней|дня|jours?))';

function fillingsOf({ parties, until, noticeDays, locale, ...version }: Written, zone: string): RegExp | undefined {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  const day = (at: string | null | undefined, back = 0) => (at ? [dates.format(Date.parse(at) - back)] : []);
  const texts = [
    ...Object.values(parties).flatMap(({ name, lines }) => [lines.join(', '), name]),
    ...day(until, 1),
    ...day(version.createdAt),
    ...day(version.sentAt),
  ]
    .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
    .filter((text) => text.length > 1)
    // The longer first: a name may begin another.
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const all = [...new Set(texts), `(?<!\\p{N})${noticeDays}${DAYS}`];
  return new RegExp(`(${all.join('|')})`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[\s\u00a0\u202f]+/g, '[\\s\\u00a0\\u202f]+');
}

/**
 * Of a template and what it became: which runs were filled in. Undefined when the text cannot be one of that template.
 */
export function filledIn(template: string, text: string): readonly Run[] | undefined {
  const literals = template.trim().split(/{{ ?[\w.-]+ ?}}/);
  const runs: Run[] = [];
  let at = 0;
  for (const [index, literal] of literals.entries()) {
    const found = index === literals.length - 1 && literal === '' ? text.length : text.indexOf(literal, at);
    if (found < 0 || (index === 0 && found > 0)) return undefined;
    if (found > at) runs.push({ text: text.slice(at, found), isFilled: true });
    if (literal) runs.push({ text: literal, isFilled: false });
    at = found + literal.length;
  }
  return at === text.length ? runs : undefined;
}
