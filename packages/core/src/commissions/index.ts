export type * from './commission.schema.ts';
