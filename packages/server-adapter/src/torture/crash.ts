import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DAY, HOUR, instantOf } from '@pasar/core/kernel';
import type { Database } from '../database/database.ts';
import { openFolder } from '../database/folder.ts';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { createMarketplace } from '../marketplace.ts';
import { newMasterKey } from '../people/seal.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { execute, startPostgres } from '../testing/postgres-server.ts';
import { smallTown } from '../testing/small-town.ts';
import { type Random, randomBy } from './random.ts';
import { type Report, type TortureOptions, torture } from './run.ts';

/**
 * MSG-3: a server on PostgreSQL, then one on a folder, is killed (`-9`) at random moments and at named points while
 * customers order and partners propose over HTTP. They keep what they were told outside of it, and send again what they
 * were not, with the same key. At the end the database is held against that: nothing told is lost, nothing is there by
 * half or twice, and every proposal stands by its timer, once.
 */

const LIVES = { short: { kills: 2, orders: 16 }, long: { kills: 100, orders: 500 } };
/** How often a point is come by for one order, about: so that it is reached within a life. */
const POINTS: Readonly<Record<string, number>> = {
  'insert requests': 1,
  'insert request_dispatches': 1,
  'insert personal_details': 1,
  'insert events': 1,
  'insert outbox': 1,
  'insert proposals': 0.5,
  'insert timers': 0.5,
  'update idempotency_keys': 1.5,
  'delete timers': 0.4,
  answer: 1.5,
};
const CUSTOMERS = 8;
const PATIENCE = 60_000;

const town = smallTown();
const { kemang, cleaning, partners } = town;
kemang.seed.dispatch.undoSeconds = 1;
kemang.seed.dispatch.proposalsRequired = 10;
for (const partner of partners) {
  partner.licenceUntil = partner.documentsValidUntil = instantOf(Date.now() + 3_000 * DAY);
}

interface Order {
  readonly note: string;
  /** Told by the server. */
  request?: string;
  /** The first partner is to answer it. */
  readonly proposes: boolean;
  proposal?: string;
}

interface Count {
  kills: number;
  acknowledged: number;
  lost: number;
  half: number;
  twice: number;
  timers_missed: number;
}

async function crash({ short, json, seed }: TortureOptions): Promise<Report> {
  const { kills, orders } = LIVES[short ? 'short' : 'long'];
  const count: Count = { kills: 0, acknowledged: 0, lost: 0, half: 0, twice: 0, timers_missed: 0 };
  const random = randomBy(seed);
  const masterKey = newMasterKey();
  const folder = await mkdtemp(join(tmpdir(), 'pasar-crash-'));
  // With its durability on: a bar met by a database that forgets would say nothing.
  const postgres = await startPostgres([]);
  try {
    await execute(postgres.url('postgres'), 'create database crash');
    for (const where of [postgres.url('crash'), join(folder, 'data')]) {
      const open = () => (where.startsWith('postgres:') ? openPostgres(where) : openFolder(where));
      const database = await open();
      await seedMarketplace(await createMarketplace({ database, masterKey }), town.seed);
      await database.close();
      const kept = await ordered({ where, masterKey, kills, orders, random, count, json });
      const after = await open();
      await hold(after, kept, count);
      await after.close();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { torture: 'crash', ...count, seed };
}

/** Orders through `kills` lives of a server and one calm one; answers the acknowledgment log. */
async function ordered({
  where,
  masterKey,
  kills,
  orders,
  random,
  count,
  json,
}: {
  readonly where: string;
  readonly masterKey: string;
  readonly kills: number;
  readonly orders: number;
  readonly random: Random;
  readonly count: Count;
  readonly json: boolean;
}): Promise<readonly Order[]> {
  const log: Order[] = [];
  for (let round = 0; round <= kills; round++) {
    const isLast = round === kills;
    const point = isLast ? undefined : pointOf(round, random);
    const about = 1 + random.below(orders);
    const nth = point ? Math.max(1, Math.round(about * POINTS[point]!)) : 0;
    const life = { isLast, point, about, orders, log, count, random };
    const server = await started(where, masterKey, point, nth);
    try {
      await live(server, life);
    } catch (error) {
      // A connection that broke with the server; what was not told is sent again in the next life.
      if (!(error instanceof Unanswered)) throw error;
    } finally {
      server.kill();
    }
    const [code] = await server.exited;
    if (code !== null) throw new Error(`the server ended by itself with ${code}`);
    if (!isLast) count.kills++;
    if (!json && !isLast) console.log(`${where.split(':')[0]}: killed ${point ? `before ${point}` : 'at random'}`);
  }
  return log;
}

/** Every fourth life ends where it hurts most: done, and not told. The others by chance, half of them at a named point. */
function pointOf(round: number, random: Random): string | undefined {
  if (round % 4 === 1) return 'answer';
  return random.below(2) === 0 ? undefined : random.pick(Object.keys(POINTS));
}

interface Lived {
  readonly isLast: boolean;
  readonly point: string | undefined;
  /** After so many acknowledged orders it is killed. */
  readonly about: number;
  readonly orders: number;
  readonly log: Order[];
  readonly count: Count;
  readonly random: Random;
}

/** Customers order one after another, first what was not acknowledged before, until the server is no more. */
async function live(server: Life, { isLast, point, about, orders, log, count, random }: Lived): Promise<void> {
  const customer = await server.session({ role: 'customer', subject: kemang.subject, sites: [kemang.tower] });
  const { id: partner, members } = partners[0]!;
  const member = await server.session({ role: 'partner', subject: members[0]!.subject, partner });
  const waiting = log.filter(({ request, proposal, proposes }) => !request || (proposes && !proposal));
  let acknowledged = 0;

  async function tell(order: Order): Promise<void> {
    if (!order.request) {
      order.request = (await server.post('/v1/requests', customer, `order-${order.note}`, orderOf(order.note))).id;
      acknowledged++;
      count.acknowledged++;
    }
    if (order.proposes && !order.proposal) {
      const path = `/v1/inbox/${order.request}/proposals`;
      order.proposal = (await server.post(path, member, `proposal-${order.note}`, PROPOSAL)).id;
    }
  }
  function anotherOrder(): Order | undefined {
    if (isLast) return undefined;
    const order = { note: `${count.kills}-${log.length}`, proposes: random.below(2) === 0 };
    log.push(order);
    return order;
  }
  async function work(): Promise<void> {
    for (let order = waiting.shift() ?? anotherOrder(); order; order = waiting.shift() ?? anotherOrder()) {
      await tell(order);
      // A random moment, in the midst of what the others are doing.
      if (!isLast && !point && acknowledged >= about) setTimeout(server.kill, random.below(20));
      // A point that is not come by any more.
      if (point && acknowledged >= 2 * orders) server.kill();
    }
  }
  const customers = await Promise.allSettled(Array.from({ length: CUSTOMERS }, work));
  const failures = customers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const worst = failures.find((failure) => !(failure instanceof Unanswered)) ?? failures[0];
  if (worst) throw worst;
  await allStand(server, customer, log, count);
}

/** Nobody tells the proposals to stand: the timers of those that came before a crash fire after it. */
async function allStand(server: Life, token: string, log: readonly Order[], count: Count): Promise<void> {
  const until = Date.now() + PATIENCE;
  let pending = log.filter(({ proposal }) => proposal);
  while (pending.length > 0 && Date.now() < until) {
    const left: Order[] = [];
    for (const order of pending) {
      const { proposals } = await server.get(`/v1/requests/${order.request}`, token);
      if (proposals.standing === 0) left.push(order);
    }
    pending = left;
    if (pending.length > 0) await new Promise((resolve) => setTimeout(resolve, 250));
  }
  count.timers_missed += pending.length;
}

/** Holds the database against what was told. */
async function hold(database: Database, log: readonly Order[], count: Count): Promise<void> {
  const [requests, events, asked, details, proposals, timers] = await transaction(database, DEPLOYMENT, async (tx) => [
    await tx.selectFrom('requests').select(['id', 'answers', 'state']).execute(),
    await tx.selectFrom('events').select(['aggregate', 'sequence', 'type', 'data']).orderBy('sequence').execute(),
    await tx.selectFrom('request_dispatches').select(['request', 'partner']).execute(),
    await tx.selectFrom('personal_details').select('id').execute(),
    await tx.selectFrom('proposals').select(['id', 'request', 'state']).execute(),
    await tx.selectFrom('timers').select('due_at').execute(),
  ]);
  const of = <Row>(rows: readonly Row[], key: (row: Row) => string) => Map.groupBy(rows, key);
  const eventsOf = of(events, ({ aggregate }) => aggregate);
  const askedOf = of(asked, ({ request }) => request);
  const proposalsOf = of(proposals, ({ request }) => request);
  const placed = of(requests, ({ answers }) => (answers as { note: string }).note);
  const named = new Set(details.map(({ id }) => id));

  for (const order of log) {
    const made = placed.get(order.note) ?? [];
    if (made.length > 1) count.twice += made.length - 1;
    if (order.request && !made.some(({ id }) => id === order.request)) count.lost++;
    if (order.proposal && !proposals.some(({ id }) => id === order.proposal)) count.lost++;
  }
  for (const { id } of requests) {
    const story = eventsOf.get(id) ?? [];
    const has = (type: string) => story.filter((event) => event.type === type).length;
    const answered = proposalsOf.get(id) ?? [];
    const isWhole =
      story.every(({ sequence }, index) => sequence === index + 1) &&
      has('request.placed') === 1 &&
      has('request.broadcast') === 1 &&
      has('proposal.made') === answered.length &&
      askedOf.get(id)?.length === partners.length &&
      named.has(id);
    if (!isWhole) count.half++;
    if (answered.length > 1 || has('proposal.stood') > answered.length) count.twice++;
    if (answered.length === 1 && has('proposal.stood') === 0) count.timers_missed++;
  }
  const now = instantOf(Date.now());
  count.timers_missed += timers.filter(({ due_at }) => due_at < now).length;
}

class Unanswered extends Error {}

type Life = Awaited<ReturnType<typeof started>>;

/** A server in a process of its own, ready, or dead again by then. */
async function started(where: string, masterKey: string, point?: string, nth = 0) {
  const program = fileURLToPath(new URL('./crash-server.ts', import.meta.url));
  const named = point ? [point, String(nth)] : [];
  const child = spawn(process.execPath, ['--conditions=@pasar/source', program, where, masterKey, ...named], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [address] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    // Killed at a point that it came by before it served: whoever asks it is not answered.
    exited.then(() => ['http://127.0.0.1:9']),
  ]);
  async function send(path: string, token: string, init: RequestInit) {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...init.headers };
    const answer = await fetch(`${address}${path}`, { ...init, headers })
      .then(async (response) => ({ status: response.status, value: JSON.parse(await response.text()) }))
      .catch((cause) => {
        throw new Unanswered(path, { cause });
      });
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.value)}`);
    return answer.value;
  }
  const post = (path: string, token: string, key: string, body: unknown) =>
    send(path, token, { method: 'POST', headers: { 'Idempotency-Key': key }, body: JSON.stringify(body) });
  return {
    exited,
    kill: () => void child.kill('SIGKILL'),
    post,
    get: (path: string, token: string) => send(path, token, {}),
    session: async (person: object): Promise<string> =>
      (await send('/v1/sessions', kemang.secret, { method: 'POST', body: JSON.stringify(person) })).token,
  };
}

/** Within the notice and the horizon for as long as this runs; the same in each life, as its key is. */
const WINDOW = { start: instantOf(Date.now() + 5 * DAY), end: instantOf(Date.now() + 5 * DAY + 3 * HOUR) };
const orderOf = (note: string) => ({
  site: kemang.tower,
  kind: cleaning.id,
  formVersion: 1,
  answers: { units: 1, note },
  windows: [WINDOW],
  contact: { name: 'Rani Wulandari', phone: '+6281300000002' },
  consent: true,
});
const PROPOSAL = { price: { amount: 100_000, currency: 'IDR' }, window: WINDOW, checklist: ['tools'] };

await torture(crash, ['lost', 'half', 'twice', 'timers_missed']);
