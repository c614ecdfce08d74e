export type { Money } from './money.schema.ts';
