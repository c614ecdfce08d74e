import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { createClient, NetworkError, RefusalError, SessionError } from './index.ts';

/** A real server on a port of its own. `cut(n)`: the next n connections break before an answer, the work being done. */
let app: Hono;
let server: Server;
let api: string;
let cuts = 0;

beforeEach(async () => {
  app = new Hono();
  cuts = 0;
  server = createServer((request, response) => {
    if (cuts > 0) {
      cuts--;
      response.write = response.end = (() => {
        (request.socket as Socket).destroy();
        return response;
      }) as never;
    }
    void getRequestListener(app.fetch)(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const request = '019acb5e-0000-7000-8000-000000000001' as Id<'request'>;
const site = '019acb5e-0000-7000-8000-000000000002' as Id<'place'>;

function refuse(code: string, status: number, more: object = {}) {
  const problem = {
    type: `/problems/${code}`,
    code,
    status,
    title: code,
    detail: 'A sentence.',
    requestId: 'r',
    ...more,
  };
  return new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } });
}
/** A host that gives `t1`, `t2`, … and counts how often it was asked. */
function host() {
  const given = { count: 0, token: async () => `t${++given.count}` };
  return given;
}

describe('the address', () => {
  test('path and query come from the contract; what is not given is not sent', async () => {
    app.all('*', (c) => c.json({ url: c.req.url.replace(api, ''), language: c.req.header('accept-language') }));
    const client = createClient({ api: `${api}/`, token: 'pk', locale: 'ru' });
    const list = await client.call('catalog.list', { query: { site, q: 'вода & свет', category: undefined } });
    expect(list).toEqual({
      url: `/v1/catalog?site=${site}&q=${new URLSearchParams({ q: 'вода & свет' }).toString().slice(2)}`,
      language: 'ru',
    });
    expect(await client.call('requests.read', { params: { request: 'a/b' as Id<'request'> } })).toMatchObject({
      url: '/v1/requests/a%2Fb',
    });
  });

  test('an API mounted under a prefix', async () => {
    app.get('/market/v1/me', (c) => c.json({ role: 'customer' }));
    expect(await createClient({ api: `${api}/market`, token: 'pk' }).call('me.read')).toEqual({ role: 'customer' });
  });
});

test('a write leaves as plain JSON, whatever the page has taught its prototypes', async () => {
  const old = { toJSON: { configurable: true, value: () => 'an old library’s' } };
  app.all('*', async (c) => c.body(await c.req.text(), 200, { 'content-type': 'application/json' }));
  const body = { way: ['a'], note: { text: 'b' }, none: undefined, list: [{ n: 1 }, null] };
  for (const { prototype } of [Array, String, Object]) Object.defineProperties(prototype, old);
  try {
    const client = createClient({ api, token: 'pk' });
    const echoed = await client.call('requests.create', { body: body as never });
    expect(echoed).toEqual({ way: ['a'], note: { text: 'b' }, list: [{ n: 1 }, null] });
  } finally {
    for (const { prototype } of [Array, String, Object]) Reflect.deleteProperty(prototype, 'toJSON');
  }
});

describe('tokens', () => {
  test('an expired token is renewed once, in silence, and the call repeated with the same key', async () => {
    const keys: (string | undefined)[] = [];
    app.post('/v1/requests/:id/cancel', (c) => {
      keys.push(c.req.header('idempotency-key'));
      return c.req.header('authorization') === 'Bearer t2' ? c.json({ ok: true }) : refuse('token.expired', 401);
    });
    const given = host();
    const client = createClient({ api, token: given.token });
    await client.call('requests.cancel', { params: { request }, body: {} });
    expect(given.count).toBe(2);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  test('ten calls that find the token expired ask the host once', async () => {
    app.get('/v1/me', (c) =>
      c.req.header('authorization') === 'Bearer t1' ? refuse('token.expired', 401) : c.json({}),
    );
    const given = host();
    const client = createClient({ api, token: given.token });
    await Promise.all(Array.from({ length: 10 }, () => client.call('me.read')));
    expect(given.count).toBe(2);
  });

  test('a new token that is refused as well is not renewed for ever', async () => {
    app.get('/v1/me', () => refuse('token.expired', 401));
    const given = host();
    const failed = await createClient({ api, token: given.token })
      .call('me.read')
      .catch((e) => e);
    expect(failed).toBeInstanceOf(RefusalError);
    expect(given.count).toBe(2);
  });

  test('a host without a token ends in a SessionError, and is asked again the next time', async () => {
    app.get('/v1/me', (c) => c.json({}));
    let login = false;
    const token = async () => {
      if (!login) throw new Error('logged out');
      return 't';
    };
    const client = createClient({ api, token });
    await expect(client.call('me.read')).rejects.toBeInstanceOf(SessionError);
    login = true;
    await expect(client.call('me.read')).resolves.toEqual({});
  });

  test('a publishable key cannot be renewed: the refusal comes through', async () => {
    app.get('/v1/brand', () => refuse('token.expired', 401));
    await expect(createClient({ api, token: 'pk' }).call('brand.read')).rejects.toBeInstanceOf(RefusalError);
  });
});

describe('identity', () => {
  const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
  const identity = (token: string) => createClient({ api, token }).identity();

  test('stays through renewal, and differs by person and organization', async () => {
    const anna = { sub: 'анна', org: 'o1', role: 'customer', exp: 1, iat: 1, jti: 'a', sites: ['s1'] };
    expect(await identity(jwt({ ...anna, exp: 2, iat: 2, jti: 'b', sites: [] }))).toBe(await identity(jwt(anna)));
    expect(await identity(jwt({ ...anna, sub: 'b' }))).not.toBe(await identity(jwt(anna)));
    expect(await identity(jwt({ ...anna, org: 'o2' }))).not.toBe(await identity(jwt(anna)));
  });

  test('a key, or a token that is no JWT, names itself', async () => {
    expect(await identity('pk_live_1')).toBe('pk_live_1');
    expect(await identity('a.b.c')).toBe('a.b.c');
  });
});

describe('trouble on the way', () => {
  test('a write whose answer was lost is sent again with its key: done once', async () => {
    const done = new Map<string, number>();
    let served = 0;
    app.post('/v1/requests/:id/cancel', (c) => {
      served++;
      const key = c.req.header('idempotency-key') as string;
      if (!done.has(key)) done.set(key, done.size + 1);
      return c.json({ effect: done.get(key) });
    });
    cuts = 1;
    const client = createClient({ api, token: 'pk' });
    expect(await client.call('requests.cancel', { params: { request }, body: {} })).toEqual({ effect: 1 });
    expect(served).toBe(2);
    expect(done.size).toBe(1);
  });

  test('the caller may keep the key itself', async () => {
    app.post('/v1/requests/:id/cancel', (c) => c.json({ key: c.req.header('idempotency-key') }));
    const client = createClient({ api, token: 'pk' });
    const answer = await client.call('requests.cancel', { params: { request }, body: {}, idempotencyKey: 'kept' });
    expect(answer).toEqual({ key: 'kept' });
  });

  test('a busy server is asked again when it says', async () => {
    let asked = 0;
    app.get('/v1/me', (c) => {
      if (asked++) return c.json({ role: 'customer' });
      const busy = refuse('server.busy', 503);
      busy.headers.set('retry-after', '0');
      return busy;
    });
    expect(await createClient({ api, token: 'pk' }).call('me.read')).toEqual({ role: 'customer' });
    expect(asked).toBe(2);
  });

  test.each([400, 403, 404, 409, 422, 500])('%i is an answer, not an accident: one try', async (status) => {
    let asked = 0;
    app.get('/v1/me', () => {
      asked++;
      return refuse('request.closed', status);
    });
    const failed = await createClient({ api, token: 'pk' })
      .call('me.read')
      .catch((e) => e);
    expect(failed).toBeInstanceOf(RefusalError);
    expect(asked).toBe(1);
  });

  test('ERR-1 the problem document arrives whole, its errors by field', async () => {
    const errors = [{ field: 'answers.units', code: 'number.max', detail: 'At most 9.' }];
    app.post('/v1/inbox/:id/decline', () => refuse('body.invalid', 422, { errors, remedy: 'Fewer.' }));
    const client = createClient({ api, token: 'pk' });
    const failed = await client.call('inbox.decline', { params: { request }, body: {} }).catch((e) => e);
    expect(failed.problem).toMatchObject({ code: 'body.invalid', errors, remedy: 'Fewer.' });
    expect(failed.message).toBe('A sentence.');
  });

  test("a proxy's page of HTML is a problem too", async () => {
    app.get('/v1/me', (c) => c.html('<h1>Bad</h1>', 500));
    const failed = await createClient({ api, token: 'pk' })
      .call('me.read')
      .catch((e) => e);
    expect(failed.problem).toMatchObject({ code: 'server.error', status: 500 });
  });

  test('nobody there: a NetworkError after the last try; aborting ends the waiting', async () => {
    const gone = createClient({ api: 'http://127.0.0.1:1', token: 'pk' });
    const leaving = new AbortController();
    const waiting = gone.call('me.read', { signal: leaving.signal });
    leaving.abort(new Error('left the page'));
    await expect(waiting).rejects.toThrow('left the page');
    cuts = 99;
    await expect(createClient({ api, token: 'pk' }).call('me.read')).rejects.toBeInstanceOf(NetworkError);
    expect(cuts).toBe(95);
  }, 20_000);
});

describe('bytes', () => {
  test('a photo goes up as it is and comes back the same', async () => {
    let stored: ArrayBuffer | undefined;
    app.post('/v1/files', async (c) => {
      stored = await c.req.arrayBuffer();
      return c.json({ id: 'f', type: c.req.header('content-type'), bytes: stored.byteLength }, 201);
    });
    app.get('/v1/files/f', () => new Response(stored, { headers: { 'content-type': 'image/jpeg' } }));
    const client = createClient({ api, token: 'pk' });
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    const told: number[] = [];
    const file = await client.upload(bytes, 'image/jpeg', { onProgress: (part) => told.push(part) });
    expect(file).toEqual({ id: 'f', type: 'image/jpeg', bytes: 70_000 });
    expect(told.at(-1)).toBe(1);
    expect(new Uint8Array(await (await client.file('f')).arrayBuffer())).toEqual(bytes);
  });

  test('PAR-5 a document goes up with what comes with it in the address, and its bytes come back', async () => {
    let stored: ArrayBuffer | undefined;
    let asked: Record<string, string> = {};
    app.post('/v1/own/documents', async (c) => {
      asked = c.req.query();
      stored = await c.req.arrayBuffer();
      return c.json({ id: 'd', bytes: stored.byteLength }, 201);
    });
    app.get('/v1/documents/:document', () => new Response(stored));
    const client = createClient({ api, token: 'pk' });
    const query = { type: 'insurance', name: 'Polis & klaim.pdf', validUntil: '2027-11-30' } as const;
    const bytes = Uint8Array.from({ length: 9_000 }, (_, i) => i % 251);
    const sent = await client.send('documents.create', bytes, 'application/pdf', { query });
    expect(sent).toEqual({ id: 'd', bytes: 9_000 });
    expect(asked).toEqual(query);
    const document = request as unknown as Id<'document'>;
    const back = await client.bytes('documents.read', { params: { document } });
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
  });

  test('a stream opens with renewed token and the headers given', async () => {
    app.get('/v1/live', (c) =>
      c.req.header('authorization') === 'Bearer t1'
        ? refuse('token.expired', 401)
        : c.body(`id: ${c.req.header('last-event-id')}\n\n`, 200, { 'content-type': 'text/event-stream' }),
    );
    const client = createClient({ api, token: host().token });
    const response = await client.open('live.read', { headers: { 'last-event-id': '41' } });
    expect(await response.text()).toBe('id: 41\n\n');
  });
});
