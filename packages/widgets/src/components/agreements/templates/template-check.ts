import { BLANKS, type Blank, checkTemplate } from '@pasar/core/agreements';

export interface TemplateFlaw {
  readonly field: 'title' | 'text';
  readonly kind: 'empty' | 'malformed' | 'unknown' | 'missing';
  /** The blanks it is about. */
  readonly names: string;
}

const KINDS = {
  'template.malformed': 'malformed',
  'template.blank-unknown': 'unknown',
  'template.blank-missing': 'missing',
} as const;

/** What is wrong with a text while it is typed: the core's own rule, and the first thing it says of each part. */
export function flawsIn({ title, text }: { readonly title: string; readonly text: string }): readonly TemplateFlaw[] {
  return [flawOf(title, 'title'), flawOf(text, 'text')].flatMap((flaw) => flaw ?? []);
}

function flawOf(content: string, field: 'title' | 'text'): TemplateFlaw | undefined {
  if (!content.trim()) return { field, kind: 'empty', names: '' };
  const checked = checkTemplate(content, field);
  if (checked.ok) return undefined;
  const { code, params } = checked.refusal;
  return { field, kind: KINDS[code], names: String(params?.names ?? '') };
}

/** Which blanks a text has. */
export function blanksIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/{{ ?([\w.-]+) ?}}/g)].map(([, name]) => name!));
}

/** Names that have words of their own; a server may know more. */
export function isKnownBlank(name: string): name is Blank {
  return Object.hasOwn(BLANKS, name);
}
