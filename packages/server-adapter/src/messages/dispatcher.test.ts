import { HOUR, later, MINUTE, SECOND } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase, freshPostgresUrl } from '../testing/databases.ts';
import { testClock } from '../testing/server.ts';
import { dispatcher } from './dispatcher.ts';
import type { Answer, Message, Send } from './message.ts';
import { readParked, retryParked, sweepMessages } from './messages.store.ts';
import { MAX_TRIES, waitAfter } from './retry.ts';

const SENT: Answer = { state: 'sent', outcome: 'smtp 250' };
const DOWN: Answer = { state: 'again', outcome: 'smtp 451' };

/** One process, with a clock that stands still; each look is one round from beginning to end. */
function process(database: Database, send: Send, clock = testClock()) {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const make = () => dispatcher({ database, now: clock.now, way: 'mail', send, onError, chance: () => 0 });
  const look = async () => {
    const rounds = make();
    rounds.start();
    await rounds.stop();
  };
  return { clock, errors, make, look };
}

const rowsOf = (database: Database) =>
  transaction(database, DEPLOYMENT, (tx) =>
    tx.selectFrom('messages').selectAll().where('way', '=', 'mail').orderBy('id').execute(),
  );
const forget = (database: Database) => transaction(database, DEPLOYMENT, (tx) => tx.deleteFrom('messages').execute());

eachDatabase('MSG-3 the dispatcher', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
  });
  // A placed request asks four partners: four mails.
  beforeEach(async () => {
    job.clock.set(NOW);
    await job.place();
  });
  afterEach(() => forget(database));
  afterAll(() => database.close());

  test('each message is sent once, and what came of it is noted', async () => {
    const sent: string[] = [];
    const { look } = process(database, async ({ id }) => {
      sent.push(id);
      return SENT;
    });
    await look();
    await look();
    const rows = await rowsOf(database);
    expect(sent.sort()).toEqual(rows.map(({ id }) => id));
    expect(rows).toHaveLength(4);
    for (const row of rows)
      expect(row).toMatchObject({ state: 'sent', outcome: 'smtp 250', tries: 1, settled_at: NOW });
  });

  test('a receiver that is down gets it later, ever more slowly, with the same id; then it is given up and seen', async () => {
    const tried: Message[] = [];
    const { clock, errors, look } = process(database, async (message) => {
      tried.push(message);
      return DOWN;
    });
    await look();
    expect(tried).toHaveLength(4);
    for (let tries = 1; tries < MAX_TRIES; tries++) {
      const wait = waitAfter(tries, 0)!;
      clock.pass(wait - 1);
      await look();
      expect(tried, `not before ${wait} ms`).toHaveLength(4 * tries);
      clock.pass(1);
      await look();
      expect(tried).toHaveLength(4 * (tries + 1));
    }
    clock.pass(48 * HOUR);
    await look();
    expect(tried).toHaveLength(4 * MAX_TRIES);
    expect(new Set(tried.map(({ id }) => id)).size).toBe(4);
    expect(errors.map(String)).toEqual(Array(4).fill(expect.stringContaining('given up after 10 tries: smtp 451')));

    const inAll = <Value>(work: Parameters<typeof transaction<Value>>[2]) => transaction(database, DEPLOYMENT, work);
    expect(await inAll((tx) => readParked(tx))).toHaveLength(4);
    await inAll((tx) => sweepMessages(tx, later(clock.now(), 9000 * HOUR)));
    expect(await inAll((tx) => retryParked(tx, clock.now()))).toBe(4);
    await look();
    expect(tried).toHaveLength(4 * (MAX_TRIES + 1));
  });

  test('what is refused for good is not tried again; what there is nobody for is not either', async () => {
    const answers: Answer[] = [
      { state: 'refused', outcome: 'smtp 550' },
      { state: 'unsent', outcome: 'no-address' },
      SENT,
      SENT,
    ];
    const { clock, errors, look } = process(database, async () => answers.shift()!);
    await look();
    clock.pass(HOUR);
    await look();
    expect((await rowsOf(database)).map(({ state }) => state).sort()).toEqual(['parked', 'sent', 'sent', 'unsent']);
    expect(errors).toHaveLength(1);
  });

  test('an error inside is reported and tried again, and holds up no other', async () => {
    let isBroken = true;
    const { clock, errors, look } = process(database, async () => {
      if (!isBroken) return SENT;
      isBroken = false;
      throw new Error('bad template');
    });
    await look();
    expect((await rowsOf(database)).filter(({ state }) => state === 'sent')).toHaveLength(3);
    expect(String(errors)).toContain('bad template');
    clock.pass(5 * SECOND);
    await look();
    expect((await rowsOf(database)).filter(({ state }) => state === 'sent')).toHaveLength(4);
  });

  test('a port that never answers is not waited for', async () => {
    const { clock, onError } = { clock: testClock(), onError: () => {} };
    const send = () => new Promise<Answer>(() => {});
    const rounds = dispatcher({ database, now: clock.now, way: 'mail', send, onError, patience: 20 });
    rounds.start();
    await rounds.stop();
    expect((await rowsOf(database)).map(({ state, outcome }) => [state, outcome])).toEqual(
      Array(4).fill(['due', 'timeout']),
    );
  });

  test('a process that dies after the answer makes the only double: same id, once its lease is over', async () => {
    const received: string[] = [];
    let arrived = 0;
    let all: () => void;
    const answered = new Promise<void>((done) => {
      all = done;
    });
    // It was received; nobody ever notes that.
    const dying = process(database, ({ id }) => {
      received.push(id);
      if (++arrived === 4) all();
      return new Promise(() => {});
    });
    const rounds = dying.make();
    rounds.start();
    await answered;
    // Dead: it looks no more, and what it was doing never ends.
    void rounds.stop();

    const living = process(database, async ({ id }) => {
      received.push(id);
      return SENT;
    });
    living.clock.pass(2 * MINUTE);
    await living.look();
    expect(received, 'not while the other may still be at it').toHaveLength(4);
    living.clock.pass(MINUTE);
    await living.look();
    await living.look();
    expect(received.slice(4).sort()).toEqual(received.slice(0, 4).sort());
    expect((await rowsOf(database)).map(({ state, tries }) => [state, tries])).toEqual(Array(4).fill(['sent', 2]));
  });

  test('a try that ends after another process has tried changes nothing', async () => {
    let answer: (value: Answer) => void = () => {};
    const slow = process(database, () => new Promise((done) => (answer = done)));
    await transaction(database, DEPLOYMENT, async (tx) => {
      const [first] = await tx.selectFrom('messages').select('id').execute();
      await tx.deleteFrom('messages').where('id', '!=', first!.id).execute();
    });
    const looking = slow.make();
    looking.start();
    while ((await rowsOf(database))[0]!.tries === 0) await new Promise((go) => setImmediate(go));
    const other = process(database, async () => SENT);
    other.clock.pass(10 * MINUTE);
    await other.look();
    answer({ state: 'refused', outcome: 'smtp 550' });
    await looking.stop();
    expect(await rowsOf(database)).toMatchObject([{ state: 'sent', tries: 2 }]);
  });

  test('what was settled long ago is forgotten', async () => {
    await process(database, async () => SENT).look();
    const sweep = (days: number) =>
      transaction(database, DEPLOYMENT, (tx) => sweepMessages(tx, later(NOW, days * 24 * HOUR)));
    await sweep(30);
    expect(await rowsOf(database)).toHaveLength(4);
    await sweep(31);
    expect(await rowsOf(database)).toHaveLength(0);
  });
});

describe('MSG-3 several processes on one PostgreSQL', () => {
  test('each message is sent once, whichever process comes first', async () => {
    const url = await freshPostgresUrl();
    const databases = await Promise.all([1, 2, 3].map(() => openPostgres(url, { connections: 6 })));
    try {
      const job = await openJobTown(databases[0]!);
      for (let i = 0; i < 10; i++) await job.place();
      const sent: string[] = [];
      const processes = databases.map((database) =>
        process(database, async ({ id }) => {
          sent.push(id);
          return SENT;
        }),
      );
      for (let i = 0; i < 4; i++) await Promise.all(processes.map(({ look }) => look()));
      expect(sent.sort()).toEqual((await rowsOf(databases[0]!)).map(({ id }) => id));
      expect(sent).toHaveLength(40);
      expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  });
});

test('waits grow, and chance only makes them longer', () => {
  const waits = Array.from({ length: MAX_TRIES - 1 }, (_, i) => waitAfter(i + 1, 0)!);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  for (const [i, wait] of waits.entries()) {
    expect(waitAfter(i + 1, 0.999)).toBeGreaterThan(wait);
    expect(waitAfter(i + 1, 0.999)).toBeLessThan(wait * 1.31);
  }
  expect(waitAfter(MAX_TRIES, 0)).toBeUndefined();
});
