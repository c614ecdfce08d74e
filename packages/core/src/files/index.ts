export type { StoredFile } from './file.schema.ts';
export * from './photos.ts';
