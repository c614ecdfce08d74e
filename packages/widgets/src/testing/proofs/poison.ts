import { SCHEMAS } from '@pasar/core/contract/schemas';
import { type Answers, refusal } from '../answers.ts';
import { seen } from './scene.ts';

/** What `Intl` reads: the server gives none that it does not know. */
const CODES = new Set(['locale', 'currency', 'zone']);

/** Of zod's schemas, what is asked here. */
interface Schema {
  readonly def: unknown;
  safeParse(value: unknown): { readonly success: boolean };
}

/** The parts of schemas that are walked; a schema's `def` says what it is. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly out?: Schema;
}

const defOf = (schema: Schema) => schema.def as unknown as Def;

/**
 * An answer with `text` wherever the contract lets any text stand: in place of the texts that are there, and where one
 * may stand and does not. Ids, instants, codes and numbers stay; their schemas would not let the text through.
 */
export function poisoned(schema: Schema, value: unknown, text: string): unknown {
  const def = defOf(schema);
  if (def.innerType) return value === undefined && !isText(schema, text) ? value : poisoned(def.innerType, value, text);
  if (def.out) return poisoned(def.out, value, text);
  if (def.type === 'string') return schema.safeParse(text).success ? text : value;
  if (value === undefined || value === null) return value;
  if (def.options) {
    const fitting = def.options.find((option) => option.safeParse(value).success);
    return fitting ? poisoned(fitting, value, text) : value;
  }
  if (def.element) return (value as unknown[]).map((one) => poisoned(def.element!, one, text));
  if (def.valueType) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(def.valueType!, one, text)]));
  }
  if (!def.shape) return value;
  const known = value as Readonly<Record<string, unknown>>;
  const filled = Object.entries(def.shape).map(([key, part]): [string, unknown] => [
    key,
    CODES.has(key) ? known[key] : poisoned(part, known[key], text),
  ]);
  return { ...known, ...Object.fromEntries(filled.filter(([, one]) => one !== undefined)) };
}

/** A text that may be left out or null. */
function isText(schema: Schema, text: string): boolean {
  const def = defOf(schema);
  return def.innerType ? isText(def.innerType, text) : def.type === 'string' && schema.safeParse(text).success;
}

/** How many texts of an answer are replaced. */
export function countTexts(value: unknown, text: string): number {
  if (value === text) return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + countTexts(one, text), 0);
}

/** The same answers with `text` in every text. */
export const poisonedAnswers = (answers: Answers, text: string): Answers =>
  seen(answers, (id, answer) => poisoned(SCHEMAS[id].answer, answer, text));

/** Every endpoint refuses, in these words. */
export function poisonedRefusals(answers: Answers, text: string): Answers {
  const problem = { remedy: text, errors: [{ field: text, code: text, detail: text }] };
  const refuse = () => refusal(422, 'answers.invalid', text, problem);
  const readable = ['brand.read', 'me.read'];
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [id, readable.includes(id) ? given : refuse]),
  ) as Answers;
}
