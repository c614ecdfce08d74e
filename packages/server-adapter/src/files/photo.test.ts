import { PHOTO_LIMIT } from '@pasar/core/files';
import { describe, expect, test } from 'vitest';
import { joined } from './joined.ts';
import { orientationSegment } from './orientation.ts';
import { readPhoto } from './photo.ts';
import { JPEG, PNG, telltaleJpeg, telltalePng, telltaleWebp, WEBP } from './testing/sample-photos.ts';

const stored = async (bytes: Uint8Array) => {
  const read = await readPhoto(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const refused = async (bytes: Uint8Array) => {
  const read = await readPhoto(bytes);
  return read.ok ? undefined : read.refusal.code;
};
const tells = (bytes: Uint8Array) => /Menara|GPS/.test(Buffer.from(bytes).toString('latin1'));

describe('a photo is what its bytes say', () => {
  test.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
  ])('%s, with nothing to take away, stays as it is', async (type, bytes) => {
    expect(await stored(bytes)).toEqual({ type, bytes });
  });

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['PDF', '%PDF-1.7\n'],
    ['a text', 'photo.jpg'],
  ])('%s is refused', async (_, text) => {
    expect(await refused(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('file.type');
  });

  test('an empty file is refused', async () => {
    expect(await refused(new Uint8Array())).toBe('file.empty');
  });

  test('one byte over the limit is refused, before anything looks into it', async () => {
    const large = new Uint8Array(PHOTO_LIMIT + 1);
    large.set(JPEG);
    expect(await refused(large)).toBe('file.size');
  });

  test.each([
    ['JPEG', JPEG],
    ['PNG', PNG],
    ['WebP', WEBP],
  ])('a %s cut off anywhere is refused', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      expect(await refused(bytes.subarray(0, length)), `first ${length} bytes`).toMatch(/^file\.(type|empty)$/);
    }
  });
});

describe('JOB-4 a photo does not tell where it was taken', () => {
  test('JPEG: place, comment and what follows its end go; the turn stays', async () => {
    const telltale = telltaleJpeg();
    expect(tells(telltale)).toBe(true);
    const { bytes } = await stored(telltale);
    expect(tells(bytes)).toBe(false);
    const header = 20;
    expect(bytes).toEqual(joined([JPEG.subarray(0, header), orientationSegment(6), JPEG.subarray(header)]));
  });

  test('JPEG: storing what was stored changes nothing', async () => {
    const { bytes } = await stored(telltaleJpeg());
    expect((await stored(bytes)).bytes).toEqual(bytes);
  });

  test('PNG: texts, Exif and what follows its end go; the picture stays', async () => {
    expect(tells(telltalePng())).toBe(true);
    expect((await stored(telltalePng())).bytes).toEqual(PNG);
  });

  test('WebP: Exif, XMP and what follows its end go; the picture stays', async () => {
    expect(tells(telltaleWebp())).toBe(true);
    expect((await stored(telltaleWebp())).bytes).toEqual(WEBP);
  });
});
