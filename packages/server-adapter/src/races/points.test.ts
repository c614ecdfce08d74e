import { DAY, later, MINUTE, type OrganizationId, type PartnerId, type RequestId } from '@pasar/core/kernel';
import { balanceOf, explain, heldOf } from '@pasar/core/ledger';
import { walletAccount } from '@pasar/core/points';
import { windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { readBook } from '../ledger/ledger.store.ts';
import { walletBook } from '../points/wallet.store.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { systemScope } from '../tenancy/scope.ts';
import { freshPostgres } from '../testing/databases.ts';
import { RACE_SEED, type Racer, race } from './race.ts';

/** A lead costs 5: the first partner can pay ten of them, the others all. */
const LEADS = 10;
const REQUESTS = 100;
const window = windowIn(24 * 10);

describe(`PTS-1 races on PostgreSQL (seed ${RACE_SEED})`, () => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await freshPostgres({ connections: 40 });
    job = await openJobTown(database, ({ kemang }) => {
      kemang.seed.relations.forEach((relation, index) => {
        relation.points = index === 0 ? 5 * LEADS : 5 * REQUESTS;
      });
    });
  });
  afterAll(() => database.close());

  /** LED-1: the wallet is what its book sums to, was never below zero, and holds what its open answers hold. */
  async function audit(index: number): Promise<{ available: number; held: number; holds: number }> {
    const owner = job.town.kemang.id as OrganizationId;
    const partner = job.town.partners[index]!.id as PartnerId;
    return transaction(database, systemScope(owner), async (tx) => {
      const book = await readBook(tx, owner, walletBook(partner));
      const wallet = await tx
        .selectFrom('wallets')
        .selectAll()
        .where('partner', '=', partner)
        .executeTakeFirstOrThrow();
      const holds = await tx.selectFrom('point_holds').selectAll().where('partner', '=', partner).execute();
      const own = walletAccount(partner);
      expect(explain(book, own).every(({ balance }) => balance >= 0)).toBe(true);
      expect([wallet.available, wallet.held, wallet.entries]).toEqual([
        balanceOf(book, own),
        balanceOf(book, heldOf(own)),
        book.length,
      ]);
      expect(holds.reduce((sum, { points }) => sum + points, 0)).toBe(wallet.held);
      return { available: wallet.available, held: wallet.held, holds: holds.length };
    });
  }

  test('PTS-1 REQ-6 a hundred proposals at once with points for ten: ten are held, the rest are told, none below zero', async () => {
    const requests: RequestId[] = [];
    for (let made = 0; made < REQUESTS; made++) requests.push(await job.place({ windows: [window] }));
    const token = await job.partner(0);
    const proposing = requests.map((request): Racer => {
      return () => job.call('proposals.create', { token, params: { request }, body: job.proposal({ window }) });
    });
    expect(await race(proposing)).toEqual({ 201: LEADS, 'points.too-few': REQUESTS - LEADS });
    expect(await audit(0)).toEqual({ available: 0, held: 5 * LEADS, holds: LEADS });
  });

  test('REQ-6 the same partners’ proposals on twenty requests chosen and cancelled at once: each hold ends once', async () => {
    const start = later(job.clock.now(), 5 * DAY);
    const visit = { start, end: later(start, MINUTE) };
    const rani = await job.rani();
    const requests: RequestId[] = [];
    const racers: Racer[] = [];
    for (let made = 0; made < 20; made++) {
      const request = await job.place({ windows: [visit] });
      requests.push(request);
      for (const index of [1, 2, 3]) await job.propose(index, request, { window: visit });
    }
    await job.pass(MINUTE);
    for (const request of requests) {
      // A round of the timers rings so many, and no more.
      while ((await job.read(request)).state === 'open') await job.pass(0);
      const { shortlist } = await job.read(request);
      const { id, price, window } = shortlist[racers.length % 3]!;
      const body = { proposal: id, price, window };
      racers.push(() => job.call('requests.choose', { token: rani, params: { request }, body }));
      racers.push(() => job.call('requests.cancel', { token: rani, params: { request }, body: {} }));
    }
    const told = await race(racers);
    expect(told['200']).toBe(20);
    const after = await Promise.all([1, 2, 3].map(audit));
    expect(after.map(({ held, holds }) => [held, holds])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    // One lead for each request that was assigned, and nothing for the cancelled.
    const spent = after.reduce((sum, { available }) => sum + 5 * REQUESTS - available, 0);
    const ended = await Promise.all(requests.map(async (request) => (await job.read(request)).state));
    expect(spent).toBe(5 * ended.filter((state) => state === 'assigned').length);
  });
});
