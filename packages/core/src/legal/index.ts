export * from './france.ts';
export * from './indonesia.ts';
export type { LegalBank, LegalEntity } from './legal-entity.schema.ts';
export * from './legal-id.ts';
export * from './requisites.ts';
export * from './russia.ts';
