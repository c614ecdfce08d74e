import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, type PostgresServer, startPostgres } from '../testing/postgres-server.ts';
import { listenPostgres } from './listen-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const url = () => server.url('postgres');
const say = (payload: string) => execute(url(), `select pg_notify('news', '${payload}')`);

/** Notices as they come; `next` waits for one that has not been taken yet. */
function notices() {
  const heard: string[] = [];
  let wake = () => {};
  return {
    hear(payload: string) {
      heard.push(payload);
      wake();
    },
    async next(): Promise<string> {
      while (heard.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return heard.shift()!;
    },
    rest: () => [...heard],
  };
}

test('what is said is heard; after PostgreSQL was restarted one looks once, and hears again', async () => {
  const { hear, next } = notices();
  const stop = await listenPostgres(url(), 'news', hear);
  await say('one');
  expect(await next()).toBe('one');
  for (const again of ['two', 'three']) {
    await server.restart();
    expect(await next(), 'what was said meanwhile is looked for').toBe('');
    await say(again);
    expect(await next()).toBe(again);
  }
  await stop();
});

test('whoever has stopped hears nothing more, and leaves no connection behind', async () => {
  const { hear, rest } = notices();
  const stop = await listenPostgres(url(), 'news', hear);
  await stop();
  await server.restart();
  await say('to nobody');
  expect(rest()).toEqual([]);
});

test('the first connection has to be there', async () => {
  await expect(listenPostgres('postgres://postgres@127.0.0.1:1/none', 'news', () => {})).rejects.toThrow();
});
