import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../database/folder.ts';
import { openPostgres } from '../database/postgres.ts';
import { createMarketplace } from '../marketplace.ts';
import { newMasterKey } from '../people/seal.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { execute, startPostgres } from '../testing/postgres-server.ts';
import { audit, type Losses, type Order } from './crash-audit.ts';
import { Declined, type Life, startLife, Unanswered } from './crash-life.ts';
import { orderOf, PROPOSAL, TOWN } from './crash-town.ts';
import { type Random, randomBy } from './random.ts';
import { type Report, type TortureOptions, torture } from './run.ts';

/**
 * MSG-3: a server on PostgreSQL, and one on a folder, is killed (`-9`) at random moments and at named points while
 * customers order and partners propose over HTTP. They keep what they were told outside of it, and send again what they
 * were not, with the same key. At the end the database is held against that: nothing told is lost, nothing is there by
 * half or twice, and every proposal stands by its timer, once.
 */

/** Of each database: how often it is killed, and how many orders are acknowledged meanwhile. */
const LIVES = {
  short: { postgres: { kills: 2, orders: 40 }, folder: { kills: 1, orders: 15 } },
  long: { postgres: { kills: 100, orders: 32_000 }, folder: { kills: 100, orders: 20_000 } },
};
/** How often a point is come by for one order, about: so that it is reached within a life. */
const POINTS: Readonly<Record<string, number>> = {
  'insert requests': 1,
  'insert request_dispatches': 1,
  'insert personal_details': 1,
  'insert events': 1,
  'insert outbox': 1,
  'insert messages': 1,
  'insert proposals': 0.25,
  'insert point_holds': 0.25,
  'insert timers': 1,
  'update idempotency_keys': 1.25,
  'delete timers': 0.2,
  answer: 1.25,
};
/** Orders under way at once. */
const CUSTOMERS = 16;
/** Of so many orders one goes to everybody, and is answered; the others go to the one partner, and wait. */
const ANSWERED = 4;
/** Orders refused, and there is something to mend first. */
const ENOUGH = 10;
/** Milliseconds without any timer's effect, at the end, after which no more is waited for. */
const PATIENCE = 60_000;

const { kemang, partners } = TOWN;

interface Count extends Losses {
  kills: number;
  acknowledged: number;
  /** Sent again, and met with a problem. */
  refused: number;
}

interface Course {
  readonly where: string;
  readonly masterKey: string;
  readonly kills: number;
  readonly orders: number;
  readonly random: Random;
  readonly count: Count;
  readonly isLate: TortureOptions['isLate'];
  readonly say: (what: string) => void;
}

async function crash({ short, json, seed, isLate }: TortureOptions): Promise<Report> {
  const lives = LIVES[short ? 'short' : 'long'];
  const count: Count = { kills: 0, acknowledged: 0, lost: 0, half: 0, twice: 0, timers_missed: 0, refused: 0 };
  const folder = await mkdtemp(join(tmpdir(), 'pasar-crash-'));
  // With its durability on: a bar met by a database that forgets would say nothing.
  const postgres = await startPostgres([]);
  try {
    await execute(postgres.url('postgres'), 'create database crash');
    const common = { masterKey: newMasterKey(), count, isLate, say: json ? () => {} : console.log };
    const both = await Promise.allSettled([
      onOne({ ...common, ...lives.postgres, where: postgres.url('crash'), random: randomBy(seed) }),
      onOne({ ...common, ...lives.folder, where: join(folder, 'data'), random: randomBy(seed + 1) }),
    ]);
    for (const one of both) if (one.status === 'rejected') throw one.reason;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { torture: 'crash', ...count, seed };
}

async function onOne(course: Course): Promise<void> {
  const { where, masterKey, count, say } = course;
  const open = () => (where.startsWith('postgres:') ? openPostgres(where) : openFolder(where));
  const database = await open();
  await seedMarketplace(await createMarketplace({ database, masterKey }), TOWN.seed);
  await database.close();
  const log = await ordered(course);
  const after = await open();
  const found = await audit(after, log);
  await after.close();
  for (const [what, many] of Object.entries(found)) count[what as keyof Losses] += many;
  say(`${where.split(':')[0]}: ${log.length} orders; ${JSON.stringify(found)}`);
}

/** Orders through `kills` lives of a server and one calm one; answers the acknowledgment log. */
async function ordered(course: Course): Promise<readonly Order[]> {
  const { where, masterKey, kills, orders, random, count, isLate, say } = course;
  const log: Order[] = [];
  let isLast = false;
  for (let round = 0; !isLast; round++) {
    const isOver = isLate() || count.refused >= ENOUGH;
    isLast = isOver || round === kills;
    const point = isLast ? undefined : pointOf(round, random);
    const left = isOver ? 0 : Math.max(0, orders - log.filter(({ request }) => request).length);
    // Between half and one and a half of its share; the last one makes up what is left.
    const about = isLast ? left : Math.ceil((left / (kills - round)) * (0.5 + random.below(1_000) / 1_000));
    const nth = point ? Math.max(1, Math.round(about * POINTS[point]!)) : 0;
    const server = await startLife({ where, masterKey, point, nth });
    try {
      await live(server, { isLast, point, about, log, count, random });
    } catch (error) {
      // A connection that broke with the server; what was not told is sent again in the next life.
      if (!(error instanceof Unanswered) || (isLast && count.refused === 0)) throw error;
    } finally {
      server.kill();
    }
    const [code] = await server.exited;
    if (code !== null) throw new Error(`the server ended by itself with ${code}`);
    if (isLast) break;
    count.kills++;
    say(`${where.split(':')[0]}: killed ${point ? `before ${point}` : 'at random'}; ${count.acknowledged} orders`);
  }
  return log;
}

/** Every fourth life ends where it hurts most: done, and not told; another at a named point, the others by chance. */
function pointOf(round: number, random: Random): string | undefined {
  if (round % 4 === 0) return 'answer';
  return round % 4 === 2 || random.below(2) === 0 ? random.pick(Object.keys(POINTS)) : undefined;
}

interface Lived {
  readonly isLast: boolean;
  readonly point: string | undefined;
  /** After so many acknowledged orders it is killed. */
  readonly about: number;
  readonly log: Order[];
  readonly count: Count;
  readonly random: Random;
}

/** Many order at once, first what was not acknowledged before, until the server is no more. */
async function live(server: Life, { isLast, point, about, log, count, random }: Lived): Promise<void> {
  const { secret, subject, tower } = kemang;
  const customer = await server.session(secret, { role: 'customer', subject, sites: [tower] });
  const { id: partner, members } = partners[0]!;
  const member = await server.session(secret, { role: 'partner', subject: members[0]!.subject, partner });
  const isDone = ({ request, proposes, proposal, isOver }: Order) => isOver || (request && (!proposes || proposal));
  const waiting = log.filter((order) => !isDone(order));
  let acknowledged = 0;
  let ordering = 0;

  async function tell(order: Order): Promise<void> {
    if (!order.request) {
      order.request = (
        await server.post('/v1/requests', customer, `order-${order.note}`, orderOf(order.note, !order.proposes))
      ).id;
      acknowledged++;
      count.acknowledged++;
    }
    if (order.proposes && !order.proposal) {
      const path = `/v1/inbox/${order.request}/proposals`;
      order.proposal = (await server.post(path, member, `proposal-${order.note}`, PROPOSAL)).id;
    }
  }
  function next(): Order | undefined {
    const unfinished = waiting.shift();
    if (unfinished || (isLast && ordering >= about)) return unfinished;
    ordering++;
    const order = { note: String(log.length), proposes: random.below(ANSWERED) === 0 };
    log.push(order);
    return order;
  }
  async function work(): Promise<void> {
    for (let order = next(); order; order = next()) {
      await tell(order).catch((error) => {
        if (!(error instanceof Declined)) throw error;
        console.error(error.message);
        order!.isOver = true;
        if (++count.refused >= ENOUGH) server.kill();
      });
      // A random moment, in the midst of what the others are doing.
      if (!isLast && !point && acknowledged >= about) setTimeout(server.kill, random.below(20));
      // A point that is not come by any more.
      if (point && acknowledged >= 2 * about + CUSTOMERS) server.kill();
    }
  }
  await atOnce(CUSTOMERS, work);
  await allStand(server, customer, log, count);
}

/** @throws the worst of what they met: a server that is gone is the least */
async function atOnce(many: number, work: () => Promise<void>): Promise<void> {
  const done = await Promise.allSettled(Array.from({ length: many }, work));
  const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const worst = failures.find((failure) => !(failure instanceof Unanswered)) ?? failures[0];
  if (worst) throw worst;
}

/** Nobody tells the proposals to stand: the timers of those that came before a crash fire after it, however many they are. */
async function allStand(server: Life, token: string, log: readonly Order[], count: Count): Promise<void> {
  const pending = log.filter(({ proposal }) => proposal);
  let until = Date.now() + PATIENCE;
  await atOnce(CUSTOMERS, async () => {
    for (let order = pending.shift(); order; order = pending.shift()) {
      while ((await server.get(`/v1/requests/${order.request}`, token)).proposals.standing === 0) {
        if (Date.now() > until) {
          count.timers_missed++;
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      if (Date.now() <= until) until = Date.now() + PATIENCE;
    }
  });
}

await torture(crash, ['lost', 'half', 'twice', 'timers_missed', 'refused']);
