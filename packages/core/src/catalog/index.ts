export type * from './catalog.schema.ts';
