export * from './client.ts';
export * from './errors.ts';
export type { TokenSource } from './token.ts';
