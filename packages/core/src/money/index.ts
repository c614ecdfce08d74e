export * from './minor-units.ts';
export type { Money } from './money.schema.ts';
