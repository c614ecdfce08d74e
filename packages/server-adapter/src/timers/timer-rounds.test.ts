import { HOUR, type Instant, instantOf, later, MINUTE, type OrganizationId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase, freshPostgresUrl } from '../testing/databases.ts';
import { setTimers, type TimerKind } from './timer.ts';
import { type TimerEffect, timerRounds } from './timer-rounds.ts';

const OWNER = uuidv7() as OrganizationId;
const START = instantOf(Date.UTC(2026, 10, 22, 4));
const set = (database: Database, kind: TimerKind, subject: string, dueAt: Instant) =>
  transaction(database, systemScope(OWNER), (tx) => setTimers(tx, [{ owner: OWNER, kind, subject, dueAt }]));

function everyKind(effect: TimerEffect): Readonly<Record<TimerKind, TimerEffect>> {
  return new Proxy({} as Record<TimerKind, TimerEffect>, { get: () => effect });
}

/** One process's rounds, with a clock of its own that stands still unless it is moved. */
function process(database: Database, effect: TimerEffect) {
  const errors: unknown[] = [];
  const clock = { now: START };
  let commits = 0;
  const rounds = timerRounds({
    database,
    now: () => clock.now,
    effects: everyKind(effect),
    afterCommit: () => commits++,
    onError: (error) => errors.push(error),
  });
  /** One round from beginning to end. */
  const look = async () => {
    rounds.start();
    await rounds.stop();
  };
  return { clock, errors, look, commits: () => commits };
}

eachDatabase('timers', (open) => {
  let database: Database;
  let rung: string[];
  const note: TimerEffect = async (_, { kind, subject }) => {
    rung.push(`${kind} ${subject}`);
    return null;
  };
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => {
    rung = [];
  });
  afterAll(() => database.close());

  test('a timer takes effect when it is due, not before, and once', async () => {
    const { clock, look, commits } = process(database, note);
    const subject = uuidv7();
    await set(database, 'proposal.stands', subject, later(START, MINUTE));
    clock.now = later(START, MINUTE - 1);
    await look();
    expect(rung).toEqual([]);
    clock.now = later(START, MINUTE);
    await look();
    await look();
    expect(rung).toEqual([`proposal.stands ${subject}`]);
    expect(commits()).toBe(1);
  });

  test('a timer outlives its process', async () => {
    const subject = uuidv7();
    await set(database, 'offer.lapses', subject, later(START, HOUR));
    const restarted = process(database, note);
    restarted.clock.now = later(START, 5 * HOUR);
    await restarted.look();
    expect(rung).toEqual([`offer.lapses ${subject}`]);
  });

  test('a timer set in a transaction that fails is not set', async () => {
    const failing = transaction(database, systemScope(OWNER), async (tx) => {
      await setTimers(tx, [{ owner: OWNER, kind: 'taking.final', subject: uuidv7(), dueAt: START }]);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow();
    await process(database, note).look();
    expect(rung).toEqual([]);
  });

  test('an effect that fails leaves nothing behind, is reported, tried again later, and holds up no other', async () => {
    const [bad, good] = [uuidv7(), uuidv7()];
    let broken = true;
    const first = process(database, async (tx, timer) => {
      await setTimers(tx, [{ ...timer, kind: 'request.lapses', dueAt: later(START, -1) }]);
      if (timer.subject === bad && broken) throw new Error('no');
      rung.push(timer.subject);
      return null;
    });
    await set(database, 'request.shortlist', bad, later(START, -2 * MINUTE));
    await set(database, 'request.shortlist', good, later(START, -MINUTE));
    // Only the good one's effect remains, which is one more timer; each rings once, at its own time.
    await first.look();
    expect(rung).toEqual([good]);
    expect(String(first.errors)).toContain('no');
    broken = false;
    const second = process(database, note);
    second.clock.now = later(START, MINUTE);
    await second.look();
    // Those of two subjects ring at once: neither waits for the other.
    expect(new Set(rung)).toEqual(new Set([good, `request.lapses ${good}`, `request.shortlist ${bad}`]));
    expect(rung).toHaveLength(3);
  });

  test('those of one subject ring one after another, in the order of their times, whatever else rings meanwhile', async () => {
    const subjects = Array.from({ length: 8 }, () => uuidv7());
    const underWay = new Set<string>();
    let most = 0;
    const slow: TimerEffect = async (tx, timer) => {
      expect(underWay.has(timer.subject), 'two of one subject at once').toBe(false);
      underWay.add(timer.subject);
      most = Math.max(most, underWay.size);
      await sql`select 1`.execute(tx);
      rung.push(`${timer.subject} ${timer.dueAt}`);
      underWay.delete(timer.subject);
      return null;
    };
    const times = Array.from({ length: 15 }, (_, i) => later(START, -1000 + i));
    await transaction(database, systemScope(OWNER), (tx) =>
      setTimers(
        tx,
        times.flatMap((dueAt) =>
          subjects.map((subject) => ({ owner: OWNER, kind: 'proposal.stands', subject, dueAt }) as const),
        ),
      ),
    );
    const { errors, look } = process(database, slow);
    for (let round = 0; round < 3; round++) await look();
    expect(errors).toEqual([]);
    for (const subject of subjects) {
      const own = rung.filter((one) => one.startsWith(subject));
      expect(own).toEqual(times.map((at) => `${subject} ${at}`));
    }
    // Bounded; and on an engine of many connections more than one.
    expect(most).toBe(database.engine === 'postgres' ? 4 : 1);
  });

  test('a round is over when all of it is, whatever fails at its beginning', async () => {
    const [bad, slow] = [uuidv7(), uuidv7()];
    const effect: TimerEffect = async (tx, { subject }) => {
      if (subject === bad) throw new Error('no');
      await sql`select pg_sleep(0.2)`.execute(tx);
      rung.push(subject);
      return null;
    };
    await set(database, 'offer.lapses', bad, later(START, -2));
    await set(database, 'offer.lapses', slow, later(START, -1));
    await process(database, effect).look();
    expect(rung).toEqual([slow]);
  });
});

describe('several processes on one PostgreSQL', () => {
  test('each timer takes effect once, whichever process comes first', async () => {
    const url = await freshPostgresUrl();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, { connections: 4 })));
    const subjects = Array.from({ length: 100 }, () => uuidv7());
    try {
      await transaction(databases[0]!, systemScope(OWNER), (tx) =>
        setTimers(
          tx,
          subjects.map((subject) => ({ owner: OWNER, kind: 'taking.final', subject, dueAt: START })),
        ),
      );
      // The effect is read back from the database, so that what was rolled back does not count.
      const effect: TimerEffect = async (tx, { owner, subject, now }) => {
        await tx
          .insertInto('events')
          .values({
            owner,
            aggregate: subject,
            sequence: 1 + (await countOf(tx, subject)),
            id: uuidv7(),
            type: 'rung',
            actor: 'clock',
            data: '{}',
            at: now,
          })
          .execute();
        return { kind: 'request', id: subject };
      };
      const countOf = async (tx: Parameters<TimerEffect>[0], subject: string) =>
        (await tx.selectFrom('events').select('id').where('aggregate', '=', subject).execute()).length;
      const processes = databases.map((database) => process(database, effect));
      for (let i = 0; i < 3; i++) await Promise.all(processes.map(({ look }) => look()));
      const events = await transaction(databases[0]!, systemScope(OWNER), (tx) =>
        tx.selectFrom('events').select('aggregate').execute(),
      );
      expect(events.map(({ aggregate }) => aggregate).sort()).toEqual([...subjects].sort());
      expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  });
});
