import type { Instant } from './instants.ts';
import type { Localized } from './localized.ts';

/**
 * What a rule answers: a value, or a refusal. Expected refusals are returned, never thrown;
 * a broken invariant throws.
 */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/**
 * Why something was refused (ERR-1). `code` is stable and public; `field` names the input it is about
 * (a JSON path such as `windows.0.start`); `params` fill the blanks of the sentence for a person.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What stands in the way, one by one: the jobs in hand, the documents that are missing. */
  readonly listed?: readonly Listed[];
  /** Of a form: every field that is wrong, so that all can be shown at once. */
  readonly errors?: readonly (Omit<Refusal, 'errors' | 'field' | 'listed'> & { readonly field: string })[];
}

/** What may stand in a way. `activation`: a service that is on at a place, by its partner's name. */
export const LISTED_TYPES = [
  'job',
  'request',
  'customer',
  'document',
  'place',
  'activation',
  'partner',
  'service',
  'agreement',
  'ticket',
] as const;

/** One thing that stands in the way, as a person knows it; when it is, in the time zone of the place it is about. */
export interface Listed {
  readonly type: (typeof LISTED_TYPES)[number];
  readonly id: string;
  readonly label: Localized;
  readonly at?: Instant;
  readonly zone?: string;
}

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  about: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, ...about } };
}

/** Throws: for states that the rules themselves make impossible. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${what}`);
}
