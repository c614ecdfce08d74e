import { DAY, later, MINUTE, type RequestId } from '@pasar/core/kernel';
import { windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { JPEG } from '../files/testing/sample-photos.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { systemScope } from '../tenancy/scope.ts';
import { freshPostgres } from '../testing/databases.ts';
import { crowd, shuffled } from './crowd.ts';
import { type Racer, race, RACE_SEED as seed } from './race.ts';

const PARTNERS = 100;
const window = windowIn(24 * 10);

describe(`REQ-11 races on PostgreSQL (seed ${seed})`, () => {
  let database: Database;
  let job: JobTown;
  let tokens: string[];
  let rani: string;
  beforeAll(async () => {
    database = await freshPostgres({ connections: 40 });
    job = await openJobTown(database, (town) => {
      crowd(town, PARTNERS);
      town.kemang.seed.dispatch.proposalsRequired = 10;
    });
  });
  afterAll(() => database.close());

  /** Tokens are made before the start: what races is the job, not the door. */
  async function atTheStart(): Promise<void> {
    rani = await job.rani();
    tokens = await Promise.all(Array.from({ length: PARTNERS }, (_, index) => job.partner(index)));
  }
  const proposing = (index: number, request: RequestId): Racer => {
    return () =>
      job.call('proposals.create', { token: tokens[index]!, params: { request }, body: job.proposal({ window }) });
  };

  /** What the database holds of a request, whatever anybody was told. */
  function kept(request: RequestId) {
    return transaction(database, systemScope(job.town.kemang.id), async (tx) => {
      const events = await tx
        .selectFrom('events')
        .select(['sequence', 'type'])
        .where('aggregate', '=', request)
        .orderBy('sequence')
        .execute();
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      const row = await tx.selectFrom('requests').selectAll().where('id', '=', request).executeTakeFirstOrThrow();
      return {
        row,
        proposals: await tx.selectFrom('proposals').selectAll().where('request', '=', request).execute(),
        jobs: await tx.selectFrom('jobs').selectAll().where('request', '=', request).execute(),
        disclosures: await tx.selectFrom('disclosures').selectAll().where('request', '=', request).execute(),
        count: (type: string) => events.filter((event) => event.type === type).length,
      };
    });
  }

  test('REQ-11 a hundred proposals and twenty choices at once: one assignment', async () => {
    const request = await job.place({ windows: [window] });
    for (const index of [0, 1, 2, 3, 4]) await job.propose(index, request, { window });
    await job.pass(MINUTE);
    await job.pass(2 * DAY);
    const { shortlist } = await job.read(request);
    expect(shortlist).toHaveLength(5);
    await atTheStart();

    const choosing = Array.from({ length: 20 }, (_, index): Racer => {
      const { id, price, window } = shortlist[index % 5]!;
      const body = { proposal: id, price, window };
      return () => job.call('requests.choose', { token: rani, params: { request }, body });
    });
    const others = Array.from({ length: PARTNERS - 5 }, (_, index) => proposing(index + 5, request));
    const told = await race([...choosing, ...others]);

    expect(told).toMatchObject({ 200: 1, 'request.assigned': 19 });
    expect((told['201'] ?? 0) + (told['request.taken'] ?? 0)).toBe(95);
    await job.pass(MINUTE);
    const { row, proposals, jobs, disclosures, count } = await kept(request);
    const chosen = proposals.filter(({ state }) => state === 'chosen');
    expect(chosen).toHaveLength(1);
    expect(proposals.filter(({ state }) => state !== 'chosen' && state !== 'passed')).toEqual([]);
    expect(jobs).toMatchObject([{ partner: chosen[0]!.partner, proposal: chosen[0]!.id }]);
    expect(row).toMatchObject({ state: 'assigned', winner: chosen[0]!.partner, chosen: chosen[0]!.id });
    expect(disclosures.map(({ partner }) => partner)).toEqual([chosen[0]!.partner, chosen[0]!.partner]);
    expect([count('job.assigned'), count('request.chosen')]).toEqual([1, 1]);
  });

  test('REQ-11 a hundred takings of one request at once: one has it, the rest are told', async () => {
    const start = later(job.clock.now(), 3 * DAY);
    const request = await job.place({ way: 'first', windows: [{ start, end: later(start, MINUTE) }] });
    await atTheStart();
    const taking = tokens.map((token): Racer => {
      return () => job.call('inbox.take', { token, params: { request }, body: { checklist: ['tools'] } });
    });
    expect(await race(taking)).toEqual({ 200: 1, 'request.taken': 99 });
    await job.pass(MINUTE);
    const { row, jobs, count } = await kept(request);
    expect(jobs).toHaveLength(1);
    expect(row).toMatchObject({ state: 'assigned', winner: jobs[0]!.partner });
    expect([count('request.taken'), count('job.assigned')]).toEqual([1, 1]);
  });

  test('REQ-11, REQ-12, REQ-15 chosen, withdrawn, edited and cancelled at once: what was told is what is kept', async () => {
    const endings = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const start = later(job.clock.now(), 5 * DAY);
      const visit = { start, end: later(start, MINUTE) };
      const request = await job.place({ windows: [visit] });
      await job.propose(0, request, { window: visit });
      await job.pass(MINUTE);
      await job.pass(2 * DAY);
      const [seen] = (await job.read(request)).shortlist;
      const { id, price, window } = seen!;
      const token = await job.partner(0);
      rani = await job.rani();
      const body = { price: { ...price, amount: price.amount + 1 }, window, message: '' };
      const racers: Racer[] = [
        () => job.call('requests.choose', { token: rani, params: { request }, body: { proposal: id, price, window } }),
        () => job.call('proposals.withdraw', { token, params: { proposal: id }, body: {} }),
        () => job.call('proposals.edit', { token, params: { proposal: id }, body }),
        () => job.call('requests.cancel', { token: rani, params: { request }, body: {} }),
      ];
      const [chosen, withdrawn, edited, cancelled] = await Promise.all(
        shuffled([0, 1, 2, 3], seed + round).map(async (index) => [index, (await racers[index]!()).status] as const),
      ).then((replies) => [0, 1, 2, 3].map((index) => replies.find(([racer]) => racer === index)![1] === 200));

      const { row, proposals, jobs, disclosures } = await kept(request);
      expect([row.state === 'assigned', row.state === 'cancelled']).toEqual([chosen, cancelled]);
      expect([jobs.length, disclosures.length]).toEqual(chosen ? [1, 2] : [0, 0]);
      expect(proposals.map(({ state }) => state)).toEqual([chosen ? 'chosen' : withdrawn ? 'withdrawn' : 'passed']);
      // A price that was not on the screen is not chosen.
      if (chosen)
        expect([withdrawn, edited, proposals[0]]).toEqual([
          false,
          false,
          expect.objectContaining({ price: price.amount }),
        ]);
      endings.add(row.state);
    }
    expect(endings.size).toBeGreaterThan(0);
  });

  test('the same idempotency key twenty times at once: one effect, one answer', async () => {
    const start = later(job.clock.now(), 5 * DAY);
    await atTheStart();
    const before = (await job.call('requests.list', { token: rani, query: { limit: 200 } })).answer.items.length;
    const body = job.order({ windows: [{ start, end: later(start, MINUTE) }] });
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => job.call('requests.create', { token: rani, body, key: 'one-intent' })),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]!.status).toBe(201);
    const after = (await job.call('requests.list', { token: rani, query: { limit: 200 } })).answer.items.length;
    expect(after - before).toBe(1);
    const other = await job.call('requests.create', {
      token: rani,
      body: { ...body, instructions: 'Something else' },
      key: 'one-intent',
    });
    expect([other.status, other.problem.code]).toEqual([422, 'idempotency.mismatch']);
  });

  test('one photo sent with ten requests at once goes with one of them', async () => {
    const start = later(job.clock.now(), 5 * DAY);
    await atTheStart();
    const { answer } = await job.call('files.create', { token: rani, body: JPEG });
    const answers = { units: 1, photos: [answer.id] };
    const body = job.order({ answers, windows: [{ start, end: later(start, MINUTE) }] });
    const placing = Array.from({ length: 10 }, (): Racer => () => job.call('requests.create', { token: rani, body }));
    expect(await race(placing)).toEqual({ 201: 1, 'file.unknown': 9 });
  });

  test('two processes ring the timers of one request at once: each proposal stands once, one shortlist', async () => {
    const start = later(job.clock.now(), 5 * DAY);
    const visit = { start, end: later(start, MINUTE) };
    const request = await job.place({ windows: [visit] });
    await atTheStart();
    const made = await race(
      Array.from({ length: 30 }, (_, index): Racer => {
        const body = job.proposal({ window: visit });
        return () => job.call('proposals.create', { token: tokens[index]!, params: { request }, body });
      }),
    );
    expect(made).toEqual({ 201: 30 });
    job.clock.pass(MINUTE);
    await Promise.all([job.pass(0), job.pass(0), job.pass(0)]);
    const { row, count, proposals } = await kept(request);
    expect([count('proposal.stood'), count('request.shortlisted')]).toEqual([30, 1]);
    expect(proposals.every(({ state }) => state === 'standing')).toBe(true);
    expect(row).toMatchObject({ state: 'shortlisted', standing: 30 });
  });
});
