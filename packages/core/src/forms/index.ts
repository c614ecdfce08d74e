export { checkAnswers, type FieldCode, type FieldError, type FormFacts } from './answers.ts';
export * from './estimate.ts';
export type { Address, Answer, Answers, FormDefinition, FormField } from './form.schema.ts';
export { formInCurrency } from './form-currency.ts';
export * from './phone.ts';
export { isEmpty, pruneAnswers, type RawAnswers, visibleFields } from './visibility.ts';
export * from './windows.ts';
