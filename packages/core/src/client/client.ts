import type { Endpoint } from '../contract/endpoints/endpoint.ts';
import { EVERYDAY } from '../contract/everyday.ts';
import type { Exchange } from '../contract/schemas.ts';
import type { ENDPOINTS, EndpointId } from '../contract/table.ts';
import type { StoredFile } from '../files/file.schema.ts';
import type { FileId } from '../kernel/ids.ts';
import { exchange, type Fetch } from './http.ts';
import { identityOf } from './identity.ts';
import { plainJson } from './plain-json.ts';
import { keepToken, type TokenSource } from './token.ts';

export interface ClientOptions {
  /** Where the API is mounted: `https://api.example.org`, `/marketplace`; empty for the page's own origin. */
  readonly api: string;
  /** A publishable key, or the host's callback that fetches an embed session's token. */
  readonly token: TokenSource;
  /** BCP 47: the language of names, texts and refusals. */
  readonly locale?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** Endpoints that speak JSON both ways; photos and live updates have calls of their own. */
export type CallId = {
  [Id in EndpointId]: (typeof ENDPOINTS)[Id] extends { readonly answer: string } | { readonly body: string }
    ? never
    : Id;
}[EndpointId];

/** Endpoints that answer with bytes: documents, PDFs. */
export type BytesId = {
  [Id in EndpointId]: (typeof ENDPOINTS)[Id] extends { readonly answer: 'binary'; readonly method: 'GET' } ? Id : never;
}[EndpointId];

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

interface CallOptions {
  readonly signal?: AbortSignal;
  /** For a write that may have to be sent again later, after a reload for one: the caller keeps the key. */
  readonly idempotencyKey?: string;
}

/** What a call takes: the endpoint's parts, those it needs being required. */
export type CallInput<Id extends EndpointId> = Given<'params', Exchange<Id>['params']> &
  Given<'query', Exchange<Id>['query']> &
  Given<'body', Exchange<Id>['body']> &
  CallOptions;

type Optional<Input> = Record<string, never> extends Input ? [input?: Input] : [input: Input];

/** Endpoints that take a file's bytes. */
export type SendId = {
  [Id in EndpointId]: (typeof ENDPOINTS)[Id] extends { readonly body: 'binary' } ? Id : never;
}[EndpointId];

export interface UploadOptions extends CallOptions {
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

export interface OpenOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly headers?: Record<string, string>;
}

export interface Client {
  readonly api: string;
  readonly locale: string | undefined;
  /** Who the token speaks for; the same after each renewal. @throws SessionError */
  identity(): Promise<string>;
  /** One endpoint of the contract. @throws RefusalError, NetworkError, SessionError, or the signal's reason */
  call<Id extends CallId>(id: Id, ...input: Optional<CallInput<Id>>): Promise<Exchange<Id>['answer']>;
  /** The bytes of a document or a PDF: a link sends no token. */
  bytes<Id extends BytesId>(id: Id, ...input: Optional<CallInput<Id>>): Promise<Blob>;
  /** Bytes to an endpoint that takes them. @param type what they are said to be; the server looks at them itself */
  send<Id extends SendId>(
    id: Id,
    bytes: Blob | Uint8Array<ArrayBuffer>,
    type: string,
    ...options: Optional<
      Given<'params', Exchange<Id>['params']> & Given<'query', Exchange<Id>['query']> & UploadOptions
    >
  ): Promise<Exchange<Id>['answer']>;
  /** Stores a photo. */
  upload(bytes: Blob | Uint8Array<ArrayBuffer>, type: string, options?: UploadOptions): Promise<StoredFile>;
  /** A stored photo's bytes: an `<img>` sends no token. */
  file(id: FileId | string, signal?: AbortSignal): Promise<Blob>;
  /** The answer as it comes, for as long as it comes: live updates, documents. */
  open(id: EndpointId, options?: OpenOptions): Promise<Response>;
}

const CALL_MS = 15_000;
const UPLOAD_MS = 120_000;
const RETRIES = 3;

/**
 * Speaks to the API by the contract's table: paths, parameters, tokens renewed in silence, retries that cannot do a
 * thing twice, refusals as typed errors.
 *
 * ```ts
 * const client = createClient({ api: '/marketplace', token: () => fetch('/token').then((r) => r.text()) });
 * const me = await client.call('me.read');
 * await client.call('requests.cancel', { params: { request: id }, body: {} });
 * ```
 */
export function createClient({ api, token, locale, fetch: given }: ClientOptions): Client {
  const tokens = keepToken(token);
  const send: Fetch = given ?? ((url, init) => globalThis.fetch(url, init));
  const language: Record<string, string> = locale ? { 'accept-language': locale } : {};

  async function ask(id: EndpointId, input: AnyInput) {
    const { method = 'GET', path } = await endpointOf(id);
    const { params = {}, query = {}, body, signal, idempotencyKey, type = 'application/json' } = input;
    const headers = { ...language, ...input.headers };
    if (method !== 'GET') headers['idempotency-key'] = idempotencyKey ?? newKey();
    if (body !== undefined) headers['content-type'] = type;
    const url =
      api.replace(/\/+$/, '') + path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(`${params[name]}`));
    return {
      url: url + queryString(query),
      init: { method, headers, body: body as BodyInit },
      retries: RETRIES,
      signal,
    };
  }

  async function put(id: SendId, bytes: Blob | Uint8Array<ArrayBuffer>, type: string, input: AnyUpload = {}) {
    const { onProgress, ...options } = input;
    const counts = onProgress && !given && 'XMLHttpRequest' in globalThis;
    const through = counts ? (await import('./upload.ts')).fetchWithProgress(onProgress) : send;
    const asked = await ask(id, { ...options, body: bytes, type });
    const stored = await exchange(through, tokens, { ...asked, patience: UPLOAD_MS, read: (r) => r.json() });
    onProgress?.(1);
    return stored;
  }

  return {
    api,
    locale,
    identity: async () => identityOf(await tokens.current()),
    call: async (id, ...[input]) => {
      const { body, ...rest } = (input ?? {}) as AnyInput;
      const asked = await ask(id, { ...rest, body: body === undefined ? body : plainJson(body) });
      return exchange(send, tokens, {
        ...asked,
        patience: CALL_MS,
        read: (r) => (r.status === 204 ? Promise.resolve() : r.json()),
      });
    },
    bytes: async (id, ...[input]) =>
      exchange(send, tokens, {
        ...(await ask(id, (input ?? {}) as AnyInput)),
        patience: UPLOAD_MS,
        read: (r) => r.blob(),
      }),
    send: (id, bytes, type, ...[options]) => put(id, bytes, type, options as AnyUpload),
    upload: (bytes, type, options) => put('files.create', bytes, type, options),
    file: async (file, signal) =>
      exchange(send, tokens, {
        ...(await ask('files.read', { params: { file }, signal })),
        patience: CALL_MS,
        read: (r) => r.blob(),
      }),
    open: async (id, options = {}) =>
      exchange(send, tokens, { ...(await ask(id, options)), retries: 0, read: async (r) => r }),
  };
}

/** Whoever works here brings the whole table with the first call. */
async function endpointOf(id: EndpointId): Promise<Endpoint> {
  const everyday: Readonly<Record<string, Endpoint>> = EVERYDAY;
  return everyday[id] ?? (await import('../contract/table.ts')).ENDPOINTS[id];
}

interface AnyInput extends CallOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

interface AnyUpload extends Omit<AnyInput, 'body' | 'type'> {
  readonly onProgress?: (fraction: number) => void;
}

function queryString(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

/** A fresh `Idempotency-Key`. Pages without TLS have no `randomUUID`. */
export function newKey(): string {
  return (
    crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16)).join('-')
  );
}
