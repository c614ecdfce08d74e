import type { CallId } from '@pasar/core/client';
import { ENDPOINTS, type Endpoint, type Exchange, type RefusalCode } from '@pasar/core/contract';

/** What a call brought with it. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Headers;
}

type Answer<Id extends CallId> = Exchange<Id>['answer'];
type Given<Id extends CallId> =
  | Answer<Id>
  | Response
  | ((asked: Asked) => Answer<Id> | Response | Promise<Answer<Id> | Response>);

/** Answers by endpoint, in the contract's shapes. */
export type Answers = { readonly [Id in CallId]?: Given<Id> };

/** A refusal, as the server writes it. */
export function refusal(status: number, code: RefusalCode, detail: string, more: object = {}): Response {
  return new Response(
    JSON.stringify({ type: `/problems/${code}`, title: detail, status, code, detail, requestId: 'a1b2c3', ...more }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** Never answers: what a widget shows while it waits. */
export const waiting = (): Promise<never> => new Promise(() => {});

/** What a browser does without a network. */
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/**
 * A `fetch` for the real client that answers by the contract's table. What is not listed is answered 404, so that
 * nothing is asked unseen. `asked` keeps every call, for a test to look at.
 */
export function answering(answers: Answers): typeof fetch & { readonly asked: [id: CallId, asked: Asked][] } {
  const routes = (Object.entries(ENDPOINTS) as [CallId, Endpoint][]).map(([id, { method, path }]) => ({
    id,
    method,
    pattern: new RegExp(`${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));
  const asked: [CallId, Asked][] = [];

  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    const given = route && answers[route.id];
    if (!route || given === undefined) return refusal(404, 'not-found', `nothing at ${request.method} ${url.pathname}`);
    const text = await request.text();
    const call: Asked = {
      params: { ...route.pattern.exec(url.pathname)?.groups },
      query: Object.fromEntries(url.searchParams),
      body: text && request.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text,
      headers: request.headers,
    };
    asked.push([route.id, call]);
    const value = typeof given === 'function' ? await given(call) : given;
    return value instanceof Response ? value.clone() : Response.json(value);
  };
  return Object.assign(answer, { asked });
}
