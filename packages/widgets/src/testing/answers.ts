import { type BytesId, type CallId, plainJson, type SendId } from '@pasar/core/client';
import { ENDPOINTS, type Endpoint, type Exchange, type RefusalCode } from '@pasar/core/contract';
import type { LiveEvent } from '@pasar/core/live';

/** What a call brought with it. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
  readonly headers: Headers;
}

/** Whatever a client can ask for. */
export type AskedId = CallId | SendId | BytesId;

type Answer<Id extends AskedId> = Exchange<Id>['answer'];
type Given<Id extends AskedId> =
  | Answer<Id>
  | Response
  | ((asked: Asked) => Answer<Id> | Response | Promise<Answer<Id> | Response>);

/** Answers by endpoint, in the contract's shapes. */
export type Answers = { readonly [Id in AskedId]?: Given<Id> };

/** A refusal, as the server writes it. */
export function refusal(status: number, code: RefusalCode, detail: string, more: object = {}): Response {
  return new Response(
    plainJson({ type: `/problems/${code}`, title: detail, status, code, detail, requestId: 'a1b2c3', ...more }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** Never answers: what a widget shows while it waits. */
export const waiting = (): Promise<never> => new Promise(() => {});

/** What a browser does without a network. */
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** A `fetch` that answers by itself. */
export type AnsweringFetch = typeof fetch & {
  /** Every call so far, for a test to look at. */
  readonly asked: [id: AskedId, asked: Asked][];
  /** Sends a live update to who reads them; when nobody does yet, to the first who comes, as a server does. */
  tell(type: LiveEvent['type'], request?: LiveEvent['request']): void;
};

/**
 * A `fetch` for the real client that answers by the contract's table. What is not listed is answered 404, so that
 * nothing is asked unseen. Live updates are always there, silent until `tell`.
 */
export function answering(answers: Answers): AnsweringFetch {
  const readers = new Set<ReadableStreamDefaultController<string>>();
  const unheard: string[] = [];
  const routes = (Object.entries(ENDPOINTS) as [AskedId, Endpoint][]).map(([id, { method, path }]) => ({
    id,
    method,
    pattern: new RegExp(`${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));
  const asked: [AskedId, Asked][] = [];

  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    if (url.pathname.endsWith(ENDPOINTS['live.read'].path)) return liveStream(readers, unheard);
    const given = route && answers[route.id];
    if (!route || given === undefined) return refusal(404, 'not-found', `nothing at ${request.method} ${url.pathname}`);
    const text = await request.text();
    const call: Asked = {
      params: { ...route.pattern.exec(url.pathname)?.groups },
      query: Object.fromEntries(url.searchParams),
      body: text && request.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text,
      text,
      headers: request.headers,
    };
    asked.push([route.id, call]);
    const value = typeof given === 'function' ? await given(call) : given;
    // The page's prototypes are not the server's.
    return value instanceof Response
      ? value.clone()
      : new Response(plainJson(value), { headers: { 'content-type': 'application/json' } });
  };
  let told = 0;
  const tell: AnsweringFetch['tell'] = (type, request) => {
    const event = { id: `${++told}`, type, at: new Date().toISOString(), ...(request && { request }) };
    const text = `id: ${event.id}\ndata: ${plainJson(event)}\n\n`;
    if (readers.size === 0) unheard.push(text);
    for (const reader of readers) reader.enqueue(text);
  };
  return Object.assign(answer, { asked, tell });
}

function liveStream(readers: Set<ReadableStreamDefaultController<string>>, unheard: string[]): Response {
  let own: ReadableStreamDefaultController<string>;
  const stream = new ReadableStream<string>({
    start(controller) {
      own = controller;
      readers.add(own);
      for (const text of [': open\n\n', ...unheard.splice(0)]) own.enqueue(text);
    },
    cancel: () => void readers.delete(own),
  });
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'content-type': 'text/event-stream' },
  });
}
