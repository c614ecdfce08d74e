import { ENDPOINTS, type Endpoint, type EndpointId, type Exchange } from '@pasar/core/contract';
import { Problem, SCHEMAS } from '@pasar/core/contract/schemas';
import { epochMs, type Instant, instantOf } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import type * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { createApp } from '../http/app.ts';
import { furnish, type MarketplaceOptions } from '../marketplace.ts';
import type { PdfPress } from '../pdf/pdf.ts';
import { ROUTES } from '../routes.ts';
import { privacyWatch } from './privacy-watch.ts';

/** The server's clock in a test's hand: it stands still until it is moved. */
export interface TestClock extends Clock {
  set(at: Instant): void;
  /** @param ms how far ahead, in milliseconds */
  pass(ms: number): void;
}

export function testClock(at: Instant = NOW): TestClock {
  let now = epochMs(at);
  return {
    now: () => instantOf(now),
    set(next) {
      now = epochMs(next);
    },
    pass(ms) {
      now += ms;
    },
  };
}

export interface Asking {
  readonly token?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  /** JSON, or bytes. */
  readonly body?: unknown;
  /** Made for each call when left out; null sends none. */
  readonly key?: string | null;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply<Id extends EndpointId> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a success. */
  readonly answer: Exchange<Id>['answer'];
  /** Of a refusal. */
  readonly problem: z.output<typeof Problem>;
}

/** What would be printed, as plain text: for tests of who gets a document, not of how it looks. */
const plainPress: PdfPress = async (document) => new TextEncoder().encode(JSON.stringify(document));

export type TestServer = Awaited<ReturnType<typeof openServer>>;

/** The API on a database, without timers and live updates. Every answer is held against the contract's schemas, and against what people said of themselves. */
export async function openServer(database: Database, options: Partial<MarketplaceOptions> = {}) {
  const clock = testClock();
  const house = await furnish({
    database,
    clock,
    masterKey: new Uint8Array(32),
    pdf: plainPress,
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  // Notices of what was written last may still be on their way when a test ends.
  const { close } = database;
  const closed = async () => {
    await house.delivery.stop();
    await close();
  };
  Object.assign(database, { close: closed });
  const app = createApp(ROUTES, house);
  const fetch = privacyWatch(house, async (request) => app.fetch(request));
  let keys = 0;

  async function call<Id extends EndpointId>(id: Id, asking: Asking = {}): Promise<Reply<Id>> {
    const endpoint: Endpoint = ENDPOINTS[id];
    const { token, params = {}, query = {}, body, language, headers } = asking;
    const key = asking.key === undefined ? `key-${++keys}` : asking.key;
    const path = endpoint.path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const url = new URL(house.basePath + path, 'http://server.test');
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const isBinary = body instanceof Uint8Array;
    const response = await fetch(
      new Request(url, {
        method: endpoint.method,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(language && { 'Accept-Language': language }),
          ...(endpoint.method !== 'GET' && key !== null && { 'Idempotency-Key': key }),
          ...(body !== undefined && !isBinary && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(endpoint.method !== 'GET' && {
          body: isBinary ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body),
        }),
      }),
    );
    // A stream of events has no end: it is only begun.
    const isStream = endpoint.answer === 'events' && response.ok;
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const value = isJson ? JSON.parse(text) : text;
    if (response.ok && isJson) SCHEMAS[id].answer.parse(value);
    if (!response.ok) Problem.parse(value);
    return { status: response.status, headers: response.headers, text, answer: value, problem: value };
  }

  /** A token of who is looking, as a host's backend gets it. */
  async function tokenOf(secret: string, person: Exchange<'sessions.create'>['body']) {
    const { status, answer, text } = await call('sessions.create', { token: secret, body: person });
    if (status !== 201) throw new Error(text);
    return answer.token;
  }

  return { house, clock, fetch, call, tokenOf };
}
