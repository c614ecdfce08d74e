import type { FormDefinition, FormField } from './form.schema.ts';

/**
 * A shared kind's form as one organization's people see it: each price effect in that organization's currency. An effect
 * that has no amount in it falls away: a number without its currency would be a wrong price.
 *
 * @param currency ISO 4217
 */
export function formInCurrency(form: FormDefinition, currency: string): FormDefinition {
  return { ...form, fields: form.fields.map((field) => fieldInCurrency(field, currency)) };
}

function fieldInCurrency(field: FormField, currency: string): FormField {
  if (field.type !== 'choice' && field.type !== 'choices') return field;
  const options = field.options.map(({ addsIn, ...option }) => {
    if (!addsIn) return option;
    const { adds: _, ...plain } = option;
    const adds = addsIn[currency];
    return adds === undefined ? plain : { ...plain, adds };
  });
  return { ...field, options };
}
