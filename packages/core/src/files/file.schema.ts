import * as z from 'zod';
import { id } from '../kernel/kernel.schema.ts';
import { PHOTO_TYPES } from './photos.ts';

export const StoredFile = z
  .object({ id: id('file'), type: z.enum(PHOTO_TYPES), bytes: z.number().int() })
  .meta({ id: 'File' });
export type StoredFile = z.output<typeof StoredFile>;
