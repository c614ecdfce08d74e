import { joined } from './joined.ts';

/** What a viewer needs to paint it: the picture, its colours, its transparency, its animation. */
const KEPT = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/**
 * A PNG without texts, times and Exif data, cut at its end.
 * @returns undefined when it is not whole
 */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (KEPT.test(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
}
