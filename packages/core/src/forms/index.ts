export type { Address, Answer, Answers, FormDefinition, FormField } from './form.schema.ts';
