export type * from './proposal.schema.ts';
