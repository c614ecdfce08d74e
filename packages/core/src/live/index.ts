export type { LiveEvent } from './live.schema.ts';
