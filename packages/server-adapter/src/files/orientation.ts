const TAG = 0x0112;

/**
 * How the camera was turned (1–8), from the payload of an Exif segment: `Exif\0\0` and a TIFF directory.
 * @returns undefined when it does not say
 */
export function orientationOf(payload: Uint8Array): number | undefined {
  if (String.fromCharCode(...payload.subarray(0, 6)) !== 'Exif\0\0' || payload.length < 14) return undefined;
  const tiff = new DataView(payload.buffer, payload.byteOffset + 6, payload.length - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(entry, little) !== TAG) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says this alone. */
export function orientationSegment(orientation: number): Uint8Array {
  // biome-ignore format: a line is a part of the segment
  return new Uint8Array([
    0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00, // APP1, 34 bytes, "Exif"
    0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, // big-endian TIFF, directory at 8
    0x00, 0x01, TAG >> 8, TAG & 255, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00, // one short
    0x00, 0x00, 0x00, 0x00, // no further directory
  ]);
}
