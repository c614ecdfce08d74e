import { DOCUMENT_MEDIA } from '@pasar/core/documents';
import { DOCUMENT_LIMIT } from '@pasar/core/documents/schema';
import { accept, type Result, refuse } from '@pasar/core/kernel';
import { fileTypeFromBuffer } from 'file-type';

export type DocumentContent = (typeof DOCUMENT_MEDIA)[number];

type BytesRefusal = 'document.empty' | 'document.size' | 'document.type';

/** PAR-5: what a document is, read from its bytes: never from its name or a header. At most 25 MB. */
export async function readDocumentType(bytes: Uint8Array): Promise<Result<DocumentContent, BytesRefusal>> {
  if (bytes.length === 0) return refuse('document.empty');
  if (bytes.length > DOCUMENT_LIMIT)
    return refuse('document.size', { params: { limit: DOCUMENT_LIMIT / 1024 / 1024 } });
  const found = await fileTypeFromBuffer(bytes);
  const type = DOCUMENT_MEDIA.find((known) => known === found?.mime);
  return type ? accept(type) : refuse('document.type', { params: { found: found?.ext ?? '' } });
}
