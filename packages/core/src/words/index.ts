export * from './pseudo.ts';
export * from './words.ts';
