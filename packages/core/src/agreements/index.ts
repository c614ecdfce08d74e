export type * from './activation.schema.ts';
export type * from './agreement.schema.ts';
