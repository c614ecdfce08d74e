/** Bytes: the server's own limit (PAR-5). */
export const DOCUMENT_LIMIT = 25 * 1024 * 1024;
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';

export type FileFault = 'type' | 'size' | 'empty';

export interface CheckedFile {
  /** MIME type, by its first bytes: a name says nothing. */
  readonly type: string;
  readonly fault?: undefined;
}

/** What the server would refuse is said before anything is sent. */
export async function checkFile(file: Blob): Promise<CheckedFile | { readonly fault: FileFault }> {
  if (file.size === 0) return { fault: 'empty' };
  if (file.size > DOCUMENT_LIMIT) return { fault: 'size' };
  const type = typeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  return type ? { type } : { fault: 'type' };
}

const MARKS: readonly (readonly [type: string, at: number, mark: string])[] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/webp', 8, 'WEBP'],
];

function typeOf(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes);
  return MARKS.find(([, at, mark]) => text.startsWith(mark, at))?.[0];
}
