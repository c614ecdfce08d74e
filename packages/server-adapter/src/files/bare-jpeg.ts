import { joined } from './joined.ts';
import { orientationOf, orientationSegment } from './orientation.ts';

const SOS = 0xda;
const EOI = 0xd9;

/**
 * A JPEG without its application segments and comments, cut at its end. Kept, since the picture would look different
 * without: the JFIF header, Adobe's colour transform, a colour profile, and how the camera was turned.
 * @returns undefined when it is not whole
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned: number | undefined;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      parts.push(bytes.subarray(at, at + 2));
      // The header comes first, then the orientation, as readers expect.
      const header = parts[1]?.[1] === 0xe0 ? 2 : 1;
      if (turned && turned > 1) parts.splice(header, 0, orientationSegment(turned));
      return joined(parts);
    }
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    if (end < at + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) turned ??= orientationOf(segment.subarray(4));
    if (isKept(marker, segment)) parts.push(segment);
    at = end;
    if (marker === SOS) {
      const next = endOfScan(bytes, at);
      parts.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return undefined;
}

/** Entropy-coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isKept(marker: number, segment: Uint8Array): boolean {
  const isComment = marker === 0xfe;
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isComment && !isApplication) return true;
  const name = String.fromCharCode(...segment.subarray(4, 16));
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}
