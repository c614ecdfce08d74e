import { joined } from '../joined.ts';

/** Twelve by eight pixels of red fading to blue, as a browser's canvas encodes them. */
export const JPEG = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFxABAQEBAAAAAAAAAAAAAAAAAAIDIf/EABQBAQAAAAAAAAAAAAAAAAAAAAX/xAAZEQACAwEAAAAAAAAAAAAAAAAAAgMEEgX/2gAMAwEAAhEDEQA/AM5raar6B/nxLkQvSto//9k=',
);
export const PNG = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAxUlEQVR4AUxPoRECQQzcefc5OqACSqACNAaLwWOwCDwGi0GjkJRABXRABcz8RYbdux/+xM1ls7vZpPtiFh/M441FvLCMJ1Zxxyau2MUZhzjiFHtcYotbrPGIzmHIfI7Ev4ezztBfcWZ/KFi6Hl2mwPnUVJ0LmSDs7OcRi3PiYphIY0KdLHKgwJmQaZJBOhoUb1zHKLYyWaREToNEE05objCaWnNqsPoVM8GayWq22EZT+icXQ93VCql4raF1VPt4g3M94R8AAAD//2sSYvQAAAAGSURBVAMAGshr+VQS47kAAAAASUVORK5CYII=',
);
export const WEBP = bytesOf(
  'UklGRigCAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggOgAAAHABAJ0BKgwACAAPwEwlsAJ0AgeAAP7xaPdKqDRYXOpuH/3qnc/H+H/Nt+X/y5EkyVlhn40+8QcAAAA=',
);

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

const text = (ascii: string) => Uint8Array.from(ascii, (c) => c.charCodeAt(0));

/** A TIFF directory as cameras write it: turned a quarter (6), and where it was, in words a search finds. */
export const EXIF = joined([
  text('Exif\0\0'),
  // Little-endian; one entry: 0x0112, short, 1, value 6.
  new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
  text('GPSLatitude 6.2607 S, Menara Cendana'),
]);

/** The photo with a camera's Exif segment, an XMP one, a comment, and something behind its end. */
export function telltaleJpeg(): Uint8Array {
  const segment = (marker: number, payload: Uint8Array) =>
    joined([new Uint8Array([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255]), payload]);
  return joined([
    JPEG.subarray(0, 2),
    segment(0xe1, EXIF),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0GPS Menara Cendana')),
    segment(0xfe, text('Menara Cendana')),
    JPEG.subarray(2),
    text('Menara Cendana'),
  ]);
}

export function telltalePng(): Uint8Array {
  const chunk = (type: string, payload: Uint8Array) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, payload.length);
    return joined([length, text(type), payload, new Uint8Array(4)]);
  };
  return joined([
    PNG.subarray(0, 33),
    chunk('tEXt', text('Location\0Menara Cendana')),
    chunk('eXIf', EXIF.subarray(6)),
    PNG.subarray(33),
    text('Menara Cendana'),
  ]);
}

export function telltaleWebp(): Uint8Array {
  const chunk = (type: string, payload: Uint8Array) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, payload.length, true);
    return joined([text(type), length, payload, new Uint8Array(payload.length & 1)]);
  };
  const whole = joined([WEBP, chunk('EXIF', EXIF), chunk('XMP ', text('<x>Menara Cendana</x>'))]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  // The header announces both.
  whole[20] = (whole[20] as number) | 0b1100;
  return joined([whole, text('Menara Cendana')]);
}
