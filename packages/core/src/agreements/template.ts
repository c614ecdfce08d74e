import { accept, type Result, refuse } from '../kernel/result.ts';

/**
 * AGR-1: templates with blanks and nothing else: no code, no conditions, no loops. A blank is `{{name}}`, as in message
 * catalogs, but stricter: its name is one of these, and no other curly bracket may stand in the text.
 */
export const BLANKS = {
  /** Both legal entities: the name, and all that registers know of it. */
  organization: 'required',
  'organization.details': 'optional',
  partner: 'required',
  'partner.details': 'optional',
  /** A line each, counted, with its rate. */
  services: 'required',
  /** The organization as its residents know it. */
  brand: 'optional',
  /** When the text was made, and which version it is. */
  date: 'optional',
  version: 'optional',
  until: 'optional',
  notice: 'optional',
} as const satisfies Readonly<Record<string, 'required' | 'optional'>>;

export type Blank = keyof typeof BLANKS;
export type Filling = Readonly<Record<Blank, string>>;

/** Any other bracket is malformed. */
const BLANK = /{{ ?([\w.-]+) ?}}/g;

/**
 * Can this text be an agreement's? A name that is no blank is refused and named; so are the blanks it cannot do without.
 * @param part `title`: has no blank it must have
 */
export function checkTemplate(
  text: string,
  part: 'title' | 'text' = 'text',
): Result<string, 'template.malformed' | 'template.blank-unknown' | 'template.blank-missing'> {
  const names = [...text.matchAll(BLANK)].map(([, name]) => name!);
  if (/[{}]/.test(text.replaceAll(BLANK, ''))) return refuse('template.malformed', { field: part });
  const strange = [...new Set(names)].filter((name) => !Object.hasOwn(BLANKS, name));
  if (strange.length > 0) {
    return refuse('template.blank-unknown', {
      field: part,
      params: { count: strange.length, names: strange.join(', ') },
    });
  }
  const missing = Object.entries(BLANKS).flatMap(([name, need]) =>
    need === 'required' && !names.includes(name) ? [name] : [],
  );
  if (part === 'text' && missing.length > 0) {
    return refuse('template.blank-missing', {
      field: part,
      params: { count: missing.length, names: missing.join(', ') },
    });
  }
  return accept(text);
}

/**
 * Fills a template that was checked. In one pass, so that what is filled in is never read as a blank; and on one line, so
 * that nobody's name begins a heading. The list of services alone has lines of its own.
 */
export function fillTemplate(text: string, filling: Filling): string {
  const filled = text.replaceAll(BLANK, (blank, name: string) => {
    if (!Object.hasOwn(BLANKS, name)) return blank;
    return name === 'services' ? filling.services : oneLine(filling[name as Blank]);
  });
  return canonical(filled);
}

/** One text, one hash: the same line ends, no blanks at a line's end, composed letters. */
export function canonical(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** Of a list whose entries are data: `1. Plumbing: 12.5 %`. */
export function listed(lines: readonly { readonly line: number; readonly name: string; readonly rate: string }[]) {
  return lines.map(({ line, name, rate }) => `${line}. ${oneLine(name)}: ${rate}`).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
