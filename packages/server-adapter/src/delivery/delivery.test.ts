import { DAY, HOUR, type Instant, instantOf, later, type OrganizationId, type RequestId } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Tx } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import type { Announcement } from '../live/hub.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase, freshPostgresUrl } from '../testing/databases.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { readUpdates, sweepUpdates, writeUpdates } from './outbox.ts';

/** Each test has organizations of its own: what another wrote within the overlap is told again. */
const anOrganization = () => uuidv7() as OrganizationId;
const realTime = () => instantOf(Date.now());
const write = (database: Database, owner: OrganizationId, request: RequestId, at: Instant = realTime()) =>
  transaction(database, systemScope(owner), (tx) =>
    writeUpdates(tx, owner, at, [{ type: 'request.changed', audience: ['staff'], request }]),
  );

/** A process's delivery with one staff reader; `next` resolves with the next event it hears. */
function listening(database: Database, owner: OrganizationId, now = realTime, interval?: number) {
  const delivery = createDelivery({ database, now, onError: (error) => Promise.reject(error), interval });
  const heard: Announcement['event'][] = [];
  const waiting: (() => void)[] = [];
  delivery.hub.join({
    owner,
    audiences: ['staff'],
    hear: (event) => {
      heard.push(event);
      waiting.splice(0).forEach((go) => {
        go();
      });
    },
  });
  const until = async (count: number) => {
    while (heard.length < count) await new Promise<void>((go) => waiting.push(go));
    return heard;
  };
  return { delivery, heard, until };
}

eachDatabase('delivery', (open) => {
  let database: Database;
  const running: Delivery[] = [];
  beforeAll(async () => {
    database = await open();
  });
  afterEach(async () => {
    for (const delivery of running.splice(0)) await delivery.stop();
  });
  afterAll(() => database.close());

  test('MSG-3 what is committed is heard, once, by the organization it is for', async () => {
    const [A, B] = [anOrganization(), anOrganization()];
    const a = listening(database, A);
    const b = listening(database, B);
    running.push(a.delivery, b.delivery);
    const [first, second, other] = [uuidv7(), uuidv7(), uuidv7()] as RequestId[];
    await Promise.all(running.map((delivery) => delivery.start()));
    await write(database, A, first!);
    a.delivery.nudge();
    await a.until(1);
    await write(database, A, second!);
    await write(database, B, other!);
    a.delivery.nudge();
    b.delivery.nudge();
    await Promise.all([a.until(2), b.until(1)]);
    expect(a.heard.map(({ request }) => request)).toEqual([first, second]);
    expect(b.heard.map(({ request }) => request)).toEqual([other]);
  });

  test('MSG-3 what is rolled back is not heard', async () => {
    const A = anOrganization();
    const { delivery, until, heard } = listening(database, A);
    running.push(delivery);
    await delivery.start();
    const [undone, done] = [uuidv7(), uuidv7()] as RequestId[];
    const failing = transaction(database, systemScope(A), async (tx) => {
      await writeUpdates(tx, A, realTime(), [{ type: 'request.changed', audience: ['staff'], request: undone! }]);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    await write(database, A, done!);
    delivery.nudge();
    await until(1);
    expect(heard.map(({ request }) => request)).toEqual([done]);
  });

  test('what appears behind others that were heard already is heard too', async () => {
    const A = anOrganization();
    const { delivery, until, heard } = listening(database, A);
    running.push(delivery);
    await delivery.start();
    const [early, late] = [uuidv7(), uuidv7()] as RequestId[];
    const at = realTime();
    await write(database, A, late!, at);
    delivery.nudge();
    await until(1);
    // Its instant, and so its id, was made nine seconds before it was committed.
    await write(database, A, early!, later(at, -9000));
    delivery.nudge();
    await until(2);
    expect(heard.map(({ request }) => request)).toEqual([late, early]);
  });

  test('what is written after the clock was put back is heard', async () => {
    const A = anOrganization();
    let at = realTime();
    const { delivery, until, heard } = listening(database, A, () => at);
    running.push(delivery);
    await delivery.start();
    const [before, after] = [uuidv7(), uuidv7()] as RequestId[];
    await write(database, A, before!, at);
    delivery.nudge();
    await until(1);
    at = later(at, -HOUR);
    await write(database, A, after!, at);
    delivery.nudge();
    await until(2);
    expect(heard.map(({ request }) => request)).toEqual([before, after]);
  });

  test('more than a batch at once is heard whole', async () => {
    const A = anOrganization();
    const { delivery, until, heard } = listening(database, A);
    running.push(delivery);
    const requests = Array.from({ length: 1200 }, () => uuidv7() as RequestId);
    const updates = requests.map((request) => ({ type: 'request.changed', audience: ['staff'], request }) as const);
    const at = realTime();
    await transaction(database, systemScope(A), (tx) => writeUpdates(tx, A, at, updates));
    await delivery.start();
    await until(1200);
    const counts = requests.map((request) => heard.filter((event) => event.request === request).length);
    expect(counts.every((count) => count === 1)).toBe(true);
  });

  test('updates are kept for their readers alone, oldest first, and forgotten when swept', async () => {
    const C = anOrganization();
    const at = instantOf(Date.UTC(2026, 0, 1));
    const inC = <Value>(work: (tx: Tx) => Promise<Value>) => transaction(database, systemScope(C), work);
    const [old, fresh] = [uuidv7(), uuidv7()] as RequestId[];
    await write(database, C, fresh!, later(at, 2 * DAY));
    await write(database, C, old!, at);
    const read = (audiences: Announcement['audience']) =>
      inC((tx) => readUpdates(tx, { owner: C, audiences, from: at, limit: 10 }));
    expect((await read(['staff'])).map(({ event }) => event.request)).toEqual([old, fresh]);
    expect(await read(['everyone', `customer:${uuidv7()}` as 'everyone'])).toEqual([]);
    await inC((tx) => sweepUpdates(tx, later(at, DAY)));
    expect((await read(['staff'])).map(({ event }) => event.request)).toEqual([fresh]);
  });
});

describe('several processes on one PostgreSQL', () => {
  test.each([
    // One that never looks by itself hears it all the same.
    ['by notices alone', (database: Database) => database, HOUR],
    // A notice can be lost, and some poolers pass none on.
    ['by looking alone', (database: Database) => ({ ...database, listen: async () => async () => {} }), undefined],
  ])('what one commits, the readers of the other hear, %s', async (_, as, interval) => {
    const A = anOrganization();
    const url = await freshPostgresUrl();
    const [one, two] = await Promise.all([openPostgres(url), openPostgres(url)]);
    const writer = createDelivery({ database: as(one), now: realTime, onError: (error) => Promise.reject(error) });
    const reader = listening(as(two), A, realTime, interval);
    try {
      await Promise.all([writer.start(), reader.delivery.start()]);
      for (let count = 1; count <= 3; count++) {
        await write(one, A, uuidv7() as RequestId);
        writer.nudge();
        expect(await reader.until(count)).toHaveLength(count);
      }
    } finally {
      await Promise.all([writer.stop(), reader.delivery.stop()]);
      await Promise.all([one.close(), two.close()]);
    }
  });
});
