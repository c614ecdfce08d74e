import type { Exchange } from '@pasar/core/contract';
import {
  DAY,
  HOUR,
  type Instant,
  later,
  type OrganizationId,
  type PartnerId,
  type RequestId,
  type Window,
} from '@pasar/core/kernel';
import { balanceOf, explain, heldOf } from '@pasar/core/ledger';
import { walletAccount } from '@pasar/core/points';
import { NOW } from '@pasar/core/testing';
import type { Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { readBook } from '../ledger/ledger.store.ts';
import { walletBook } from '../points/wallet.store.ts';
import { openJobTown } from '../requests/testing/job-town.ts';
import { systemScope } from '../tenancy/scope.ts';
import type { SmallTown } from '../testing/small-town.ts';
import { requestTimers } from '../timers/request-timers.ts';
import { crowd } from './crowd.ts';
import type { Ground } from './ground.ts';
import { differs, type Racer, race, said } from './race.ts';

type Order = Partial<Exchange<'requests.create'>['body']>;

/** Due timers that one look of one process rings, at most. */
const A_LOOK = 50;
/** Points: more than any race spends. */
const PLENTY = 1_000_000;

export type RaceTown = Awaited<ReturnType<typeof openRaceTown>>;

/**
 * A town with as many partners as contend, all of them next door, with plenty of points, and nobody's papers running out.
 * No shortlist goes before its time: `proposalsRequired` is out of reach.
 * @param change what is otherwise in the seed
 */
export async function openRaceTown(ground: Ground, change: (town: SmallTown) => void = () => {}) {
  const { contenders } = ground;
  const database = await ground.openDatabase();
  const job = await openJobTown(database, (town) => {
    crowd(town, contenders);
    for (const partner of town.partners) {
      partner.licenceUntil = partner.documentsValidUntil = later(NOW, 10_000 * DAY);
    }
    for (const relation of town.kemang.seed.relations) relation.points = PLENTY;
    town.kemang.seed.dispatch.proposalsRequired = 10;
    change(town);
  });
  const { house, clock, call } = job;
  const { kemang, partners } = job.town;
  const owner = kemang.id as OrganizationId;
  const inTown = <Value>(work: (tx: Tx) => Promise<Value>) => transaction(database, systemScope(owner), work);

  /** What races is the work, not the door: tokens are issued without a call. */
  const customer = async () => {
    const id = kemang.customer;
    const person = { organization: owner, role: 'customer', subject: id, customer: id } as const;
    return (await house.tokens.issue(person, clock.now())).token;
  };
  const partner = async (index: number) => {
    const { id, members } = partners[index]!;
    const member = members[0]!.id;
    const person = { organization: owner, role: 'partner', subject: member, partner: id as PartnerId, member } as const;
    return (await house.tokens.issue(person, clock.now())).token;
  };
  const everyPartner = () => Promise.all(Array.from({ length: contenders }, (_, index) => partner(index)));

  /** A visit so far ahead that no shortlist outlives it, wherever the clock has got to. */
  const visit = () => {
    const start = later(clock.now(), 20 * DAY);
    return { start, end: later(start, HOUR) };
  };
  const wished = new Map<RequestId, Window>();
  /** A proposal for the time that the customer wished. */
  const offer = (request: RequestId) => job.proposal({ window: wished.get(request)! });
  async function place(order: Order = {}): Promise<RequestId> {
    const body = job.order({ windows: [visit()], ...order });
    const { status, text, answer } = await call('requests.create', { token: await customer(), body });
    if (status !== 201) throw new Error(text);
    wished.set(answer.id, body.windows[0]!);
    return answer.id;
  }
  const placeMany = (count: number, order: Order = {}) =>
    Promise.all(Array.from({ length: count }, () => place(order)));
  async function propose(index: number, request: RequestId) {
    const asking = { token: await partner(index), params: { request }, body: offer(request) };
    const { status, text, answer } = await call('proposals.create', asking);
    if (status !== 201) throw new Error(text);
    return answer.id;
  }
  /** A request with a shortlist of `count`, as its customer sees it. */
  async function shortlisted(count: number) {
    const request = await place();
    for (let index = 0; index < count; index++) await propose(index, request);
    await settle(later(clock.now(), 60_000));
    const { row } = await kept(request);
    await settle(row.shortlist_due_at!);
    const { answer } = await call('requests.read', { token: await customer(), params: { request } });
    if (answer.shortlist.length !== count) throw new Error(`a shortlist of ${answer.shortlist.length}`);
    return { request, shortlist: answer.shortlist };
  }

  /** One look of another process whose clock says `at`; whatever fails there is told. */
  const looking =
    (at: Instant): Racer =>
    async () => {
      const errors: unknown[] = [];
      const own = { ...house, clock: { now: () => at }, onError: (error: unknown) => void errors.push(error) };
      const timers = requestTimers(own);
      timers.start();
      await timers.stop();
      return errors.length === 0 ? 'look' : `look ${errors.join()}`;
    };
  /** Moves the clock to `at`, and lets all that is due ring. */
  async function settle(at: Instant): Promise<void> {
    if (at > clock.now()) clock.set(at);
    for (let due = A_LOOK; due >= A_LOOK; ) {
      due = await inTown(async (tx) => {
        const rows = await tx.selectFrom('timers').select('id').where('due_at', '<=', clock.now()).execute();
        return rows.length;
      });
      const told = await looking(clock.now())();
      if (told !== 'look') throw new Error(told);
    }
  }

  /** What the database holds of a request, whatever anybody was told. */
  function kept(request: RequestId) {
    return inTown(async (tx) => {
      const row = await tx.selectFrom('requests').selectAll().where('id', '=', request).executeTakeFirstOrThrow();
      const of = { proposals: tx.selectFrom('proposals'), jobs: tx.selectFrom('jobs') };
      const events = await tx
        .selectFrom('events')
        .select(['sequence', 'told', 'type', 'data'])
        .where('aggregate', '=', request)
        .orderBy('sequence')
        .execute();
      return {
        row,
        events,
        proposals: await of.proposals.selectAll().where('request', '=', request).execute(),
        jobs: await of.jobs.selectAll().where('request', '=', request).execute(),
        disclosures: await tx.selectFrom('disclosures').selectAll().where('request', '=', request).execute(),
        holds: await tx.selectFrom('point_holds').selectAll().where('request', '=', request).execute(),
        count: (type: string) => events.filter((event) => event.type === type).length,
      };
    });
  }
  type Kept = Awaited<ReturnType<typeof kept>>;

  /** PRV-3, MSG-2: the trail counts 1, 2, 3, and so does what of it is told. */
  function gapsIn({ events }: Kept): readonly string[] {
    const told = events.flatMap((event) => (event.told === null ? [] : [event.told]));
    const counted = (numbers: readonly number[]) => numbers.map((_, index) => index + 1);
    const sequence = events.map((event) => event.sequence);
    return [
      ...differs('the trail', sequence, counted(sequence)),
      ...differs(
        'what is told of it',
        told.toSorted((a, b) => a - b),
        counted(told),
      ),
    ];
  }

  /** LED-1: the wallet is what its book sums to, was never below zero, and holds what its open answers hold. */
  function audit(index: number) {
    const id = partners[index]!.id as PartnerId;
    return inTown(async (tx) => {
      const book = await readBook(tx, owner, walletBook(id));
      const wallet = await tx.selectFrom('wallets').selectAll().where('partner', '=', id).executeTakeFirstOrThrow();
      const holds = await tx.selectFrom('point_holds').selectAll().where('partner', '=', id).execute();
      const numbers = await tx
        .selectFrom('ledger_entries')
        .select('sequence')
        .where('book', '=', walletBook(id))
        .orderBy('sequence')
        .execute();
      const own = walletAccount(id);
      const below = explain(book, own).filter(({ balance }) => balance < 0).length;
      const faults = [
        ...differs('balances below zero', below, 0),
        ...differs(
          `the wallet of ${index}`,
          [wallet.available, wallet.held],
          [balanceOf(book, own), balanceOf(book, heldOf(own))],
        ),
        ...differs(
          'held by its open answers',
          holds.reduce((sum, { points }) => sum + points, 0),
          wallet.held,
        ),
        ...differs(
          'the numbers of its book',
          numbers.map(({ sequence }) => sequence),
          numbers.map((_, at) => at + 1),
        ),
      ];
      return { ...wallet, holds: holds.length, faults };
    });
  }

  return {
    ...job,
    contenders,
    database,
    owner,
    inTown,
    customer,
    partner,
    everyPartner,
    visit,
    place,
    placeMany,
    propose,
    shortlisted,
    looking,
    settle,
    kept,
    gapsIn,
    audit,
    /** All at once; the order follows from the round's seed. */
    race: (racers: readonly Racer[]) => race(racers, ground.seed),
    /** Racers that call the API. */
    taking: (token: string, request: RequestId): Racer => {
      const body = { checklist: ['tools'] };
      return () => said('take', call('inbox.take', { token, params: { request }, body }));
    },
    cancelling: (token: string, request: RequestId): Racer => {
      return () => said('cancel', call('requests.cancel', { token, params: { request }, body: {} }));
    },
    declining: (token: string, request: RequestId): Racer => {
      const body = { reason: '' };
      return () => said('decline', call('inbox.decline', { token, params: { request }, body }));
    },
    proposing: (token: string, request: RequestId): Racer => {
      const body = offer(request);
      return () => said('propose', call('proposals.create', { token, params: { request }, body }));
    },
  };
}
