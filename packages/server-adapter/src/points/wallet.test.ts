import { DAY, HOUR, later, MINUTE, type OrganizationId, type PartnerId, type RequestId } from '@pasar/core/kernel';
import { balanceOf, explain, heldOf } from '@pasar/core/ledger';
import { walletAccount } from '@pasar/core/points';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { readBook } from '../ledger/ledger.store.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { walletBook } from './wallet.store.ts';

/** Each opens with 12 points, and a lead costs 5: two answers at a time, not three. */
const OPENING = 12;
const COST = 5;

eachDatabase('a wallet', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  let towns = 0;
  /** A town of its own, so that every test begins with full wallets. */
  async function freshTown(change: Parameters<typeof openJobTown>[1] = () => {}) {
    job = await openJobTown(
      database,
      (town) => {
        for (const relation of town.kemang.seed.relations) relation.points = OPENING;
        for (const of of [town.kemang, town.senayan])
          of.seed.keys = { publishable: `pk_${of.id}`, secret: `sk_${of.id}` };
        town.kemang.secret = `sk_${town.kemang.id}`;
        town.senayan.secret = `sk_${town.senayan.id}`;
        // One directory serves all: each town has kinds of its own in it.
        for (const kind of [town.cleaning, town.locks]) kind.slug += `-${towns}`;
        change(town);
      },
      100 + ++towns,
    );
  }

  const wallet = async (index: number, query: Record<string, string | number> = {}) =>
    (await job.call('wallet.read', { token: await job.partner(index), query })).answer;
  const lines = async (index: number) =>
    (await wallet(index)).history.items.map(({ why, points, held, balance }) => [why, points, held, balance]);
  const sums = async (index: number) => {
    const { available, held, holds } = await wallet(index);
    return [available, held, holds];
  };
  const visit = () => {
    const start = later(job.clock.now(), 5 * DAY);
    return { start, end: later(start, HOUR) };
  };
  const place = (changes: Parameters<JobTown['place']>[0] = {}) => job.place({ windows: [visit()], ...changes });
  const propose = (index: number, request: RequestId) => job.propose(index, request, { window: visit() });

  /** LED-1: what is shown is what the book sums to, in the database and by core's own reckoning. */
  async function audit(): Promise<void> {
    for (const [index, { id }] of job.town.partners.entries()) {
      const partner = id as PartnerId;
      const book = await transaction(database, systemScope(job.town.kemang.id as OrganizationId), (tx) =>
        readBook(tx, job.town.kemang.id as OrganizationId, walletBook(partner)),
      );
      const own = walletAccount(partner);
      const shown = await wallet(index, { limit: 200 });
      expect([shown.available, shown.held]).toEqual([balanceOf(book, own), balanceOf(book, heldOf(own))]);
      const moved = explain(book, own).map(({ entry, amount, balance }) => [entry, amount, balance]);
      expect(
        shown.history.items.filter(({ points }) => points !== 0).map((line) => [line.id, line.points, line.balance]),
      ).toEqual(moved.reverse());
      expect(shown.history.items.map(({ id }) => id)).toEqual(book.map(({ id }) => id).reverse());
    }
  }

  test('PTS-1 opens with its points, once however often it is seeded; each organization has its own', async () => {
    await freshTown();
    await seedMarketplace(job, job.town.seed);
    expect(await wallet(0)).toMatchObject({
      organization: 'Griya Kemang',
      available: OPENING,
      held: 0,
      holds: 0,
      buys: 2,
      zone: 'Asia/Jakarta',
    });
    expect(await lines(0)).toEqual([['opening', OPENING, 0, OPENING]]);
    const elsewhere = await job.call('wallet.read', { token: await job.partner(0, job.town.senayan) });
    expect(elsewhere.answer).toMatchObject({ organization: 'Wisma Senayan', available: 200 });
  });

  test('REQ-6 held when the partner proposes, taken from the chosen when the contact is disclosed, otherwise the hold falls', async () => {
    await freshTown();
    const request = await place();
    const shortlist = await job.shortlist(request, 3, { window: visit() });
    expect([await sums(0), await sums(1), await sums(3)]).toEqual([
      [OPENING - COST, COST, 1],
      [OPENING - COST, COST, 1],
      [OPENING, 0, 0],
    ]);
    const chosen = shortlist.find(({ partner }) => partner.name === 'Sejuk Abadi')!;
    expect((await job.choose(request, chosen)).status).toBe(200);
    expect(await lines(0)).toEqual([
      ['disclosed', 0, -COST, OPENING - COST],
      ['proposed', -COST, COST, OPENING - COST],
      ['opening', OPENING, 0, OPENING],
    ]);
    expect((await lines(1))[0]).toEqual(['not-chosen', COST, -COST, OPENING]);
    expect(await sums(2)).toEqual([OPENING, 0, 0]);
    await audit();
  });

  test('those whose points moved are told so, and nobody else', async () => {
    const owner = job.town.kemang.id as OrganizationId;
    const told = await transaction(database, systemScope(owner), (tx) =>
      tx
        .selectFrom('outbox')
        .select('audience')
        .where('owner', '=', owner)
        .where('topic', '=', 'live.wallet.changed')
        .execute(),
    );
    const three = job.town.partners
      .slice(0, 3)
      .map(({ id }) => `partner:${id}`)
      .toSorted();
    // One by one when they proposed, together when the customer chose.
    expect(told.map(({ audience }) => audience.toSorted().join()).toSorted()).toEqual(
      [...three, three.join()].toSorted(),
    );
  });

  test('JOB-4 each line says which lead it is about; the full name from disclosure on, and for the chosen alone', async () => {
    const [spent] = (await wallet(0)).history.items;
    expect(spent?.lead).toMatchObject({ customer: 'Rani Wulandari' });
    const [free] = (await wallet(1)).history.items;
    expect(free?.lead).toMatchObject({ customer: 'Rani W.', request: spent?.lead?.request });
  });

  test('REQ-6 too few points: a clear answer, nothing held, and the request as it was', async () => {
    await freshTown();
    const [first, second, third] = [await place(), await place(), await place()];
    await propose(0, first);
    await propose(0, second);
    const before = (await job.look(0, third)).state;
    const { status, problem } = await propose(0, third);
    expect([status, problem.code, problem.detail]).toEqual([
      409,
      'points.too-few',
      'You are 3 points short: this request costs 5, and you have 2. Nothing was held.',
    ]);
    expect([before, (await job.look(0, third)).state, (await job.look(0, third)).available]).toEqual([
      'open',
      'open',
      2,
    ]);
    expect(await sums(0)).toEqual([2, 10, 2]);
    // With a proposal taken back there are enough.
    const own = (await job.look(0, first)).proposal!;
    await job.call('proposals.withdraw', { token: await job.partner(0), params: { proposal: own.id }, body: {} });
    expect((await propose(0, third)).status).toBe(201);
    expect((await lines(0)).slice(0, 2)).toEqual([
      ['proposed', -COST, COST, 2],
      ['withdrawn', COST, -COST, 7],
    ]);
    await audit();
  });

  test('REQ-10 a taking is held, undone at no cost, and taken when the undo is over; too few for a third', async () => {
    await freshTown();
    const [first, second, third] = [
      await place({ way: 'first' }),
      await place({ way: 'first' }),
      await place({ way: 'first' }),
    ];
    const call = async (id: 'inbox.take' | 'inbox.undo', request: RequestId) =>
      job.call(id, {
        token: await job.partner(0),
        params: { request },
        body: id === 'inbox.take' ? { checklist: ['tools'] } : {},
      });
    await call('inbox.take', first);
    await call('inbox.undo', first);
    expect(await sums(0)).toEqual([OPENING, 0, 0]);
    await call('inbox.take', first);
    await call('inbox.take', second);
    expect((await call('inbox.take', third)).problem.code).toBe('points.too-few');
    await job.pass(MINUTE);
    expect(await sums(0)).toEqual([2, 0, 0]);
    expect((await lines(0)).map(([why]) => why)).toEqual([
      'disclosed',
      'disclosed',
      'took',
      'took',
      'undone',
      'took',
      'opening',
    ]);
    await audit();
  });

  test('REQ-6 a request that is cancelled or lapses sets every hold free, and says so', async () => {
    await freshTown();
    const [cancelled, lapsed] = [await place(), await place()];
    await propose(0, cancelled);
    await propose(0, lapsed);
    await job.call('requests.cancel', { token: await job.rani(), params: { request: cancelled }, body: {} });
    expect((await lines(0))[0]).toEqual(['cancelled', COST, -COST, OPENING - COST]);
    await job.pass(MINUTE);
    await job.pass(2 * DAY);
    await job.pass(14 * DAY);
    expect((await lines(0))[0]).toEqual(['lapsed', COST, -COST, OPENING]);
    await audit();
  });

  test('REQ-6 a free lead holds nothing; an answer from before there were wallets is honoured at no cost', async () => {
    await freshTown((town) => {
      town.cleaning.leadPoints = 0;
    });
    expect(await wallet(3)).toMatchObject({ buys: null });
    const request = await place();
    const [chosen] = await job.shortlist(request, 3, { window: visit() });
    expect((await job.choose(request, chosen!)).status).toBe(200);
    for (const index of [0, 1, 2]) expect(await lines(index)).toEqual([['opening', OPENING, 0, OPENING]]);
  });

  describe('its history', () => {
    beforeAll(async () => {
      await freshTown((town) => {
        for (const relation of town.kemang.seed.relations) relation.points = 500;
      });
      for (let round = 0; round < 4; round++) {
        const request = await place();
        await propose(0, request);
        const own = (await job.look(0, request)).proposal!;
        await job.call('proposals.withdraw', { token: await job.partner(0), params: { proposal: own.id }, body: {} });
      }
    });

    test.each(['all', 'in', 'out'])('page by page, %s, is the whole, with the same balances', async (view) => {
      const whole = (await wallet(0, { view })).history.items;
      expect(whole).toHaveLength({ all: 9, in: 5, out: 4 }[view]!);
      const pages: unknown[] = [];
      let next: string | null | undefined;
      do {
        const { history } = await wallet(0, { view, limit: 2, ...(next && { cursor: next }) });
        pages.push(...history.items);
        next = history.next;
      } while (next);
      expect(pages).toEqual(whole);
    });

    test.each([
      ['of another view', 'in', { view: 'all', before: 3 }],
      ['beyond what the database counts to', 'all', { view: 'all', before: 2 ** 40 }],
      ['made up', 'all', 'abc'],
    ])('a cursor %s is refused', async (_, view, place) => {
      const cursor = btoa(JSON.stringify(place)).replaceAll('=', '');
      const { status, problem } = await job.call('wallet.read', {
        token: await job.partner(0),
        query: { view, cursor },
      });
      expect([status, problem.code]).toEqual([400, 'cursor.invalid']);
    });
  });

  test('only partners have one', async () => {
    for (const token of [await job.rani(), await job.staff()]) {
      expect((await job.call('wallet.read', { token })).problem.code).toBe('role.forbidden');
    }
  });
});
