import { accept, type Result, refuse } from '@pasar/core/kernel';

type BodyRefusal = 'body.too-large' | 'body.type' | 'body.malformed';

/** Bytes. */
export const JSON_LIMIT = 256 * 1024;

/** The body's bytes; reading stops as soon as there are more than `limit`. */
export async function readBody(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, BodyRefusal>> {
  const tooLarge = refuse('body.too-large', { params: { max: limit } });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return tooLarge;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return accept(bytes);
}

/** JSON out of a body; no body at all counts as `{}`. */
export function readJson(bytes: Uint8Array, contentType: string | null): Result<unknown, BodyRefusal> {
  if (bytes.byteLength === 0) return accept({});
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '')) return refuse('body.type');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isStorable(value) ? accept(value) : refuse('body.malformed');
  } catch {
    return refuse('body.malformed');
  }
}

/** Levels of lists and objects in each other: what is asked for in earnest has a handful. */
const DEEPEST = 32;

/** Without NUL and lone surrogates, which PostgreSQL's text and jsonb refuse, and not so deep that walking it fails. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEEPEST) return false;
  return Object.entries(value).every(([key, member]) => isStorable(key) && isStorable(member, depth + 1));
}
