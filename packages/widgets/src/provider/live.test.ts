import { assert } from '@open-wc/testing';
import { createClient } from '@pasar/core/client';
import type { LiveEvent } from '@pasar/core/live';
import { type LiveOptions, type LiveState, liveUpdates } from './live.ts';

/** A server in the page: streams that stay open, what each reader came with, and a hand to cut them. */
function liveServer() {
  const streams: { readonly from: string | null; readonly stream: ReadableStreamDefaultController<Uint8Array> }[] = [];
  const write = (text: string, which = streams.at(-1)) => which?.stream.enqueue(new TextEncoder().encode(text));
  const server = {
    down: false,
    streams,
    tell: (id: number) =>
      write(
        `id: ${id}\ndata: ${JSON.stringify({ id: `${id}`, type: 'inbox.changed', at: '2026-11-22T00:00:00.000Z' })}\n\n`,
      ),
    cut: () => streams.at(-1)?.stream.error(new Error('cut')),
    end: () => streams.at(-1)?.stream.close(),
    fetch: (async (_: string, init: RequestInit) => {
      if (server.down) throw new TypeError('Failed to fetch');
      const from = new Headers(init.headers).get('last-event-id');
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          streams.push({ from, stream });
          write(': hello\n\n');
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    }) as typeof fetch,
  };
  return server;
}

const stops: (() => void)[] = [];
let name = 0;

/** A page of the person's: hears what `liveUpdates` says. */
function page(server: ReturnType<typeof liveServer>, person: string, more: Partial<LiveOptions> = {}) {
  const heard: string[] = [];
  const states: LiveState[] = [];
  let changed = () => {};
  const stop = liveUpdates({
    client: createClient({ api: '', token: person, fetch: server.fetch }),
    backoff: { first: 10, longest: 40 },
    onEvent: (event: LiveEvent) => {
      heard.push(event.id);
      changed();
    },
    onState: (state) => {
      states.push(state);
      changed();
    },
    ...more,
  });
  stops.push(stop);
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => (changed = resolve));
  };
  return { heard, states, stop, until };
}
const person = () => `person-${++name}`;
/** Until a server-side fact holds, which tells nobody. */
const reached = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('live updates', function () {
  this.timeout(20_000);
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('resume behind the last event that was seen when a stream is cut', async () => {
    const server = liveServer();
    const one = page(server, person());
    await one.until(() => one.states.includes('live'));
    server.tell(41);
    await one.until(() => one.heard.length === 1);
    server.cut();
    await reached(() => server.streams.length === 2);
    assert.equal(server.streams[0]?.from, null);
    assert.equal(server.streams[1]?.from, '41');
    server.tell(42);
    await one.until(() => one.heard.length === 2);
    assert.deepEqual(one.heard, ['41', '42']);
  });

  it('a stream that the server ends is opened again without a word', async () => {
    const server = liveServer();
    const one = page(server, person());
    await one.until(() => one.states.includes('live'));
    server.end();
    await reached(() => server.streams.length === 2);
    assert.deepEqual(one.states, ['live']);
  });

  it('say that nothing comes while the server is away, and when it is back', async () => {
    const server = liveServer();
    server.down = true;
    const one = page(server, person());
    await one.until(() => one.states.includes('stalled'));
    server.down = false;
    await one.until(() => one.states.at(-1) === 'live');
  });

  it('a stream that falls silent is taken for dead', async () => {
    const server = liveServer();
    const one = page(server, person(), { silence: 30 });
    await one.until(() => one.states.includes('live'));
    await reached(() => server.streams.length > 1);
  });

  it('two pages of a person share one stream; when the reader goes, the other resumes', async () => {
    const server = liveServer();
    const who = person();
    const first = page(server, who);
    await first.until(() => first.states.includes('live'));
    const second = page(server, who);
    await second.until(() => second.states.includes('live'));
    server.tell(1);
    await Promise.all([first.until(() => first.heard.length === 1), second.until(() => second.heard.length === 1)]);
    assert.equal(server.streams.length, 1);
    first.stop();
    await reached(() => server.streams.length === 2);
    assert.equal(server.streams[1]?.from, '1');
    server.tell(2);
    await second.until(() => second.heard.length === 2);
    assert.deepEqual([first.heard, second.heard], [['1'], ['1', '2']]);
  });

  it('two people in one browser hear nothing of each other', async () => {
    const server = liveServer();
    const one = page(server, person());
    const other = page(server, person());
    await Promise.all([one, other].map(({ states, until }) => until(() => states.includes('live'))));
    assert.equal(server.streams.length, 2);
    server.tell(7);
    const hearer = server.streams.length === 2 ? [one, other] : [];
    await reached(() => hearer.some(({ heard }) => heard.length === 1));
    assert.equal(one.heard.length + other.heard.length, 1);
  });
});
