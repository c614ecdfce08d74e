import type { RequestId } from '@pasar/core/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { createMarketplace } from '../marketplace.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase, freshPostgresUrl } from '../testing/databases.ts';
import { liveReader } from './testing/live-reader.ts';

const of = (request: RequestId) => (event: { request?: RequestId | undefined }) => event.request === request;

eachDatabase('live updates', (open) => {
  let database: Database;
  let job: JobTown;
  const leaving: (() => void)[] = [];
  const listen = async (token: string, lastId?: string) => {
    const reader = await liveReader(job.fetch, token, lastId);
    leaving.push(reader.leave);
    return reader;
  };
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
    await job.house.delivery.start();
  });
  afterEach(() => {
    for (const leave of leaving.splice(0)) leave();
  });
  afterAll(async () => {
    await job.house.delivery.stop();
    await database.close();
  });

  test('ORG-2 each hears of what is theirs: the partners asked, the customer, the staff; nobody else', async () => {
    const { senayan } = job.town;
    const readers = {
      rani: await listen(await job.rani()),
      sejuk: await listen(await job.partner(0)),
      staff: await listen(await job.staff('viewer')),
      elsewhere: await listen(await job.staff('viewer', senayan)),
      sejukElsewhere: await listen(await job.partner(0, senayan)),
      raniElsewhere: await listen(await job.rani(senayan)),
    };
    const request = await job.place();
    const heard = await Promise.all([
      readers.rani.until(of(request)),
      readers.sejuk.until(of(request)),
      readers.staff.until(of(request)),
    ]);
    expect(heard.map(({ type }) => type)).toEqual(['request.changed', 'inbox.changed', 'request.changed']);
    // Ids and nothing else: who hears it asks again, with its own rights.
    for (const event of heard) expect(Object.keys(event).sort()).toEqual(['at', 'id', 'request', 'type']);
    for (const reader of [readers.elsewhere, readers.sejukElsewhere, readers.raniElsewhere]) {
      expect(reader.heard.filter(of(request))).toEqual([]);
    }
  });

  test('REQ-10 a proposal is heard of by its own partner, and by customer and staff only once it stands', async () => {
    const request = await job.place();
    job.clock.pass(60_000);
    const rani = await listen(await job.rani());
    const own = await listen(await job.partner(0));
    const other = await listen(await job.partner(1));
    await job.propose(0, request);
    await own.until(of(request));
    // Were it told, it would have been told by the same round of the same reader.
    expect([rani, other].flatMap((reader) => reader.heard.filter(of(request)))).toEqual([]);
    await job.pass(60_000);
    expect(await rani.until(of(request))).toMatchObject({ type: 'request.changed' });
    expect(await other.until(of(request))).toMatchObject({ type: 'inbox.changed' });
  });

  test('who comes back hears what was missed', async () => {
    const first = await listen(await job.rani());
    const seen = await job.place();
    const { id } = await first.until(of(seen));
    first.leave();
    job.clock.pass(60_000);
    const missed = await job.place();
    job.clock.pass(60_000);
    const again = await listen(await job.rani(), id);
    await again.until(of(missed));
    expect(again.heard.map(({ id }) => id)).not.toContain(id);
    expect(again.heard.map(({ type }) => type)).not.toContain('reset');
  });

  test('who comes for the first time hears the last ten seconds, and nothing older', async () => {
    const old = await job.place();
    job.clock.pass(11_000);
    const recent = await job.place();
    job.clock.pass(1_000);
    const reader = await listen(await job.rani());
    await reader.until(of(recent));
    expect(reader.heard.filter(of(old))).toEqual([]);
  });

  test.each([
    ['was away for more than a day', () => '019aaf6e-0000-7000-8000-000000000000'],
    ['brings an id that is none', () => 'not-an-id'],
  ])('who %s is told to ask for everything again', async (_, lastId) => {
    const reader = await listen(await job.rani(), lastId());
    expect(await reader.until(() => true)).toMatchObject({ type: 'reset' });
  });

  test('who missed more than is worth telling is told to ask for everything again', async () => {
    const first = await listen(await job.staff());
    const { id } = await first.until(of(await job.place()));
    const owner = job.town.kemang.id;
    const many = Array.from({ length: 501 }, () => ({ type: 'catalog.changed', audience: ['everyone'] }) as const);
    await transaction(database, systemScope(owner), (tx) => writeUpdates(tx, owner, job.clock.now(), many));
    const reader = await listen(await job.staff(), id);
    expect((await reader.until(() => true)).type).toBe('reset');
    job.clock.pass(60_000);
  });

  test('the answer is a stream that no proxy holds back or keeps', async () => {
    const { response } = await listen(await job.rani());
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('without a session there is none', async () => {
    const { kemang } = job.town;
    const without = await job.call('live.read');
    const publishable = await job.call('live.read', { token: kemang.publishable });
    expect([without.problem.code, publishable.problem.code]).toEqual(['token.missing', 'role.forbidden']);
  });

  test('streams leave nothing behind', async () => {
    const before = job.house.delivery.hub.size();
    const reader = await liveReader(job.fetch, await job.rani());
    expect(job.house.delivery.hub.size()).toBe(before + 1);
    reader.leave();
    await reader.ended;
    expect(job.house.delivery.hub.size()).toBe(before);
  });

  test('nor do those whose reader left before they began, or asked with HEAD', async () => {
    const before = job.house.delivery.hub.size();
    const headers = { Authorization: `Bearer ${await job.rani()}` };
    const left = AbortSignal.abort();
    await job.fetch(new Request('http://server.test/v1/live', { headers, signal: left }));
    const head = await job.fetch(new Request('http://server.test/v1/live', { headers, method: 'HEAD' }));
    expect([head.status, head.body]).toEqual([200, null]);
    expect(job.house.delivery.hub.size()).toBe(before);
  });
});

describe('two servers on one PostgreSQL', () => {
  test('a request placed at one is told to the readers of the other, and is in the inbox read there', async () => {
    const url = await freshPostgresUrl();
    const databases = await Promise.all([openPostgres(url), openPostgres(url)]);
    const one = await openJobTown(databases[0]!);
    const { clock } = one;
    const other = await createMarketplace({ database: databases[1]!, masterKey: new Uint8Array(32), clock });
    await Promise.all([one.house.delivery.start(), other.start()]);
    try {
      const reader = await liveReader(other.fetch, await one.partner(0));
      const request = await one.place();
      await reader.until(of(request));
      const list = await other.fetch(
        new Request('http://server.test/v1/inbox', { headers: { Authorization: `Bearer ${await one.partner(0)}` } }),
      );
      expect((await list.json()).items[0].request).toBe(request);
      await other.stop();
      await reader.ended;
    } finally {
      await Promise.all([one.house.delivery.stop(), other.stop()]);
      await Promise.all(databases.map((database) => database.close()));
    }
  });
});
