export * from './bank-code.ts';
export * from './check-legal-entity.ts';
export * from './elsewhere.ts';
export * from './tax-id.ts';
