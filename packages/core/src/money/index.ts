export * from './allocation.ts';
export * from './minor-units.ts';
export type { Money } from './money.schema.ts';
export * from './money.ts';
export * from './money-format.ts';
export * from './rounding.ts';
