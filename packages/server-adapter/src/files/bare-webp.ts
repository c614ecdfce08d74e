import { joined } from './joined.ts';

const DROPPED = new Set(['EXIF', 'XMP ']);
/** Bits of the VP8X chunk that announce the two. */
const ANNOUNCED = 0b1100;

/**
 * A WebP without Exif and XMP chunks, cut at its end. A turn told by Exif alone is lost with it (cameras write JPEG).
 * @returns undefined when it is not whole
 */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 20) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return undefined;

  const parts: Uint8Array[] = [bytes.slice(0, 12)];
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return undefined;
    const size = view.getUint32(at + 4, true);
    // Chunks are padded to an even length.
    const next = at + 8 + size + (size & 1);
    if (next > end) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const chunk = bytes.slice(at, next);
    if (type === 'VP8X') chunk[8] = (chunk[8] as number) & ~ANNOUNCED;
    if (!DROPPED.has(type)) parts.push(chunk);
    at = next;
  }
  const bare = joined(parts);
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return bare;
}
