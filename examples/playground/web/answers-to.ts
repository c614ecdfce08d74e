import type { Answers, FormDefinition, FormField } from '@pasar/core/forms';

/** The shortest way through an order form: what it insists on, and the first of each choice. */
export function answersTo({ fields }: FormDefinition): Answers {
  const given: Record<string, Answers[string]> = {};
  for (const field of fields) {
    const answer = isAsked(field, given) ? answerTo(field) : undefined;
    if (answer !== undefined) given[field.id] = answer;
  }
  return given;
}

function isAsked({ when }: FormField, given: Answers): boolean {
  return when === undefined || when.is.some((option) => [given[when.field]].flat().includes(option));
}

function answerTo(field: FormField): Answers[string] | undefined {
  switch (field.type) {
    case 'number':
      return field.initial ?? Math.max(field.min, field.step);
    case 'choice':
      return field.options[0]!.id;
    case 'choices':
      return field.required ? [field.options[0]!.id] : undefined;
    case 'consent':
      return true;
    case 'text':
    case 'long-text':
      return field.required ? '–' : undefined;
    default:
      return undefined;
  }
}
