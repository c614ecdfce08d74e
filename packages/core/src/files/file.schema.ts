import * as z from 'zod';
import { id } from '../kernel/kernel.schema.ts';

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Bytes. The widgets resize before they send; this is the server's limit. */
export const PHOTO_LIMIT = 8 * 1024 * 1024;

export const StoredFile = z
  .object({ id: id('file'), type: z.enum(PHOTO_TYPES), bytes: z.number().int() })
  .meta({ id: 'File' });
export type StoredFile = z.output<typeof StoredFile>;
