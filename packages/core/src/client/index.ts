export * from './client.ts';
export * from './errors.ts';
export { plainJson } from './plain-json.ts';
export type { TokenSource } from './token.ts';
