export type * from './catalog.schema.ts';
export * from './order.ts';
export * from './rating.ts';
export * from './search.ts';
