import { PHOTO_LIMIT, PHOTO_TYPES } from '@pasar/core/files';
import { accept, type Result, refuse } from '@pasar/core/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';
import { bareWebp } from './bare-webp.ts';

export interface Photo {
  readonly type: (typeof PHOTO_TYPES)[number];
  readonly bytes: Uint8Array;
}

const BARE = { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp };

/**
 * A photo as it may be stored: its type read from its bytes (never from a name or header), and without what a camera
 * writes beside the picture — place, time, owner, thumbnail — and whatever hides behind its end. A photo must not tell
 * where someone lives before the address is disclosed (JOB-4).
 */
export async function readPhoto(bytes: Uint8Array): Promise<Result<Photo, 'file.empty' | 'file.size' | 'file.type'>> {
  if (bytes.length === 0) return refuse('file.empty');
  if (bytes.length > PHOTO_LIMIT) return refuse('file.size', { params: { limit: PHOTO_LIMIT / 1024 / 1024 } });

  const found = await fileTypeFromBuffer(bytes);
  const type = PHOTO_TYPES.find((known) => known === found?.mime);
  const bare = type && BARE[type](bytes);
  if (!type || !bare) return refuse('file.type', { params: { types: 'JPEG, PNG, WebP' } });
  return accept({ type, bytes: bare });
}
