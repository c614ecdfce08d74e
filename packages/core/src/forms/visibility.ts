import type { FormDefinition, FormField } from './form.schema.ts';

/** Answers as they come from a form, a draft or the wire: not believed yet. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/**
 * The fields a person is asked, given the answers so far (FRM-1). A condition looks at a field *before* it that is itself
 * asked; one on a later or unknown field never holds, so that there are no circles and one pass is enough.
 */
export function visibleFields(form: FormDefinition, answers: RawAnswers): FormField[] {
  const given = new Map<string, string[]>();
  return form.fields.filter((field) => {
    const { when } = field;
    if (when && !given.get(when.field)?.some((answer) => when.is.includes(answer))) return false;
    const answer = answerOf(answers, field.id);
    if (!isEmpty(answer)) given.set(field.id, (Array.isArray(answer) ? answer : [answer]).map(asText));
    return true;
  });
}

/** Without what was not asked or not answered: what a form sends, and what a draft may hold besides does no harm. */
export function pruneAnswers<Raw extends RawAnswers>(form: FormDefinition, answers: Raw): Raw {
  const kept = visibleFields(form, answers)
    .map(({ id }) => [id, answerOf(answers, id)] as const)
    .filter(([, answer]) => !isEmpty(answer));
  return Object.fromEntries(kept) as Raw;
}

/** Own properties only: `constructor` is a lawful field id. */
export function answerOf(answers: RawAnswers, field: string): unknown {
  return Object.hasOwn(answers, field) ? answers[field] : undefined;
}

/** Not answered: nothing, blank text, an empty list, an address without text, a box not ticked. */
export function isEmpty(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  if (Array.isArray(answer)) return answer.length === 0;
  if (typeof answer === 'object' && answer && 'text' in answer) return isEmpty(answer.text);
  return answer === undefined || answer === null || answer === false;
}

function asText(answer: unknown): string {
  return typeof answer === 'object' ? '' : String(answer);
}
