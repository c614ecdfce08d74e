import type { Exchange } from '@pasar/core/contract';
import { DAY, later } from '@pasar/core/kernel';
import { windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';
import type { Reply } from '../testing/server.ts';
import type { SmallTown } from '../testing/small-town.ts';
import { type JobTown, openJobTown } from './testing/job-town.ts';

type Weights = Partial<NonNullable<SmallTown['kemang']['seed']['dispatch']['ranking']>>;
const NOTHING = { distance: 0, rating: 0, response: 0, completion: 0, price: 0, tags: 0 };

eachDatabase('REQ-4 the shortlist', (open) => {
  let database: Database;
  afterAll(() => database.close());
  let job: JobTown;
  const rank = (weights: Weights) => ({ ...NOTHING, ...weights });

  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, ({ kemang, partners }) => {
      kemang.seed.dispatch.ranking = rank({ tags: 1 });
      // Rani has pets, and the second partner is recommended for those who have.
      for (const activation of kemang.seed.activations) {
        if (activation.partner === partners[1]!.id) activation.tags = ['pets'];
      }
    });
  });

  test('matched tags go first when they alone count, ties by distance', async () => {
    const request = await job.place();
    const shortlist = await job.shortlist(request);
    expect(shortlist.map(({ partner }) => partner.name)).toEqual(['Angin Segar', 'Dingin Jaya', 'Sejuk Abadi']);
  });

  test('each proposal says in what it is the best; a shared first place is marked on none', async () => {
    const request = await job.place();
    await job.propose(0, request, { price: { amount: 100, currency: 'IDR' } });
    await job.propose(1, request, { price: { amount: 300, currency: 'IDR' }, window: windowIn(48) });
    await job.propose(2, request, { price: { amount: 200, currency: 'IDR' } });
    await job.pass(60_000);
    const { shortlist } = await job.read(request);
    const best = Object.fromEntries(shortlist.map(({ partner, best }) => [partner.name, best]));
    expect(best).toEqual({ 'Sejuk Abadi': ['price'], 'Angin Segar': [], 'Dingin Jaya': ['rating', 'distance'] });
    expect(shortlist.map(({ distance, warrantyDays }) => [distance, warrantyDays]).sort()).toEqual([
      [1200, 30],
      [2500, 30],
      [4000, 30],
    ]);
  });

  test('REQ-15 when the last of a shortlist is withdrawn the list is open again, and shows nothing', async () => {
    const start = later(job.clock.now(), 6 * DAY);
    const visit = { start, end: later(start, DAY / 24) };
    const request = await job.place({ windows: [visit] });
    await job.propose(0, request, { window: visit });
    await job.pass(60_000);
    await job.pass(2 * DAY);
    const [only] = (await job.read(request)).shortlist;
    const token = await job.partner(0);
    await job.call('proposals.withdraw', { token, params: { proposal: only!.id }, body: {} });
    expect(await job.read(request)).toMatchObject({ state: 'open', shortlist: [], proposals: { standing: 0 } });
    // The days are over: the next one to stand goes to the customer at once (REQ-5).
    await job.propose(1, request, { window: visit });
    await job.pass(60_000);
    expect(await job.read(request)).toMatchObject({ state: 'shortlisted', shortlist: [{ state: 'standing' }] });
  });

  test('the customer’s list: newest first, page by page, running and ended apart', async () => {
    const token = await job.rani();
    const all = async (query: Record<string, string | number>) => {
      const pages: Exchange<'requests.list'>['answer']['items'] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: Reply<'requests.list'> = await job.call('requests.list', {
          token,
          query: { ...query, ...(next && { cursor: next }) },
        });
        pages.push(...page.answer.items);
        next = page.answer.next;
      }
      return pages;
    };
    const [first] = await all({ limit: 1 });
    await job.call('requests.cancel', { token, params: { request: first!.id }, body: {} });
    const whole = await all({ limit: 100 });
    expect((await all({ limit: 1 })).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(whole.map(({ id }) => id)).toEqual(
      whole
        .map(({ id }) => id)
        .toSorted()
        .reverse(),
    );
    expect((await all({ limit: 2, view: 'ended' })).map(({ id }) => id)).toEqual([first!.id]);
    expect((await all({ limit: 2, view: 'active' })).map(({ id }) => id)).toEqual(
      whole.map(({ id }) => id).filter((id) => id !== first!.id),
    );
    const { next } = (await job.call('requests.list', { token, query: { limit: 1 } })).answer;
    const strange = await job.call('requests.list', { token, query: { view: 'ended', cursor: next! } });
    expect(strange.problem.code).toBe('cursor.invalid');
  });
});

eachDatabase('REQ-10 an organization without undo', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, ({ kemang }) => {
      kemang.seed.dispatch.undoSeconds = 0;
      kemang.seed.dispatch.proposalsRequired = 1;
    });
  });
  afterAll(() => database.close());

  test('a proposal stands at once, and sends the shortlist', async () => {
    const request = await job.place();
    expect((await job.propose(0, request)).answer.state).toBe('standing');
    expect(await job.read(request)).toMatchObject({ state: 'shortlisted', shortlist: [{ state: 'standing' }] });
  });

  test('a taking counts at once', async () => {
    const request = await job.place({ way: 'first' });
    const taken = await job.call('inbox.take', {
      token: await job.partner(0),
      params: { request },
      body: { checklist: ['tools'] },
    });
    expect(taken.answer).toMatchObject({ state: 'won', job: { state: 'assigned' } });
    expect(taken.answer.details?.name).toBe('Rani Wulandari');
  });
});

eachDatabase('REQ-2 an organization that sends by hand', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, ({ kemang }) => {
      kemang.seed.dispatch.broadcast = false;
    });
  });
  afterAll(() => database.close());

  test('a request is received, and lies in no inbox', async () => {
    const request = await job.place();
    expect(await job.read(request)).toMatchObject({
      state: 'received',
      proposals: { asked: 0 },
      next: { code: 'send', actor: 'organization' },
    });
    expect((await job.list(0)).total).toBe(0);
    expect((await job.propose(0, request)).problem.code).toBe('request.unknown');
  });
});
