export * from './fold.ts';
export * from './keyboard.ts';
export * from './legal-forms.ts';
export * from './likeness.ts';
export * from './port.ts';
export * from './prefill.ts';
export type { Prefill, RegistryCard, RegistryEntity, RegistryState, RegistrySuggestion } from './registry.schema.ts';
export * from './tax-id-key.ts';
