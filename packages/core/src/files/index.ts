export type { StoredFile } from './file.schema.ts';
