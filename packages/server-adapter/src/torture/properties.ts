import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { openPglite } from '../database/pglite.ts';
import { readySnapshot } from '../database/snapshot.ts';
import { HttpMarket, openHttpTown } from './http-market.ts';
import { COST, DAY, HOUR, type Market, type Move, PARTNERS, SECOND, type Way } from './market.ts';
import { NaiveMarket } from './naive-market.ts';
import { auditPurses } from './purses.ts';
import { RulesMarket } from './rules-market.ts';
import { type Report, type TortureOptions, torture } from './run.ts';

/**
 * REQ-2, REQ-5, REQ-6, REQ-10, REQ-11, REQ-12, REQ-15, JOB-4, PTS-1: partners and customers do whatever comes into their heads, while
 * time passes with timers that ring or are late. After every step core's rules, and the whole server by HTTP, have told
 * and show what a naive model does. Each step compared is a case.
 */

const SEQUENCES = { short: { rules: 3_000, http: 8 }, long: { rules: 100_000, http: 1_000 } };
/** So many on one database. */
const A_DATABASE = 250;
/** So many by the rules, between looks at the time that is left. */
const AT_ONCE = 4_000;

type Step = Move | { readonly do: 'wait'; readonly ms: number; readonly awake: boolean };

const by = fc.nat(PARTNERS - 1);
const of = fc.nat(5);
const whose = fc.integer({ min: 0, max: 5 }).map((chance) => (chance === 0 ? 1 : 0));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('propose' as const), by }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'undo' as const, 'decline' as const), by }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit' as const), by, of, price: fc.integer({ min: 1, max: 9_999 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), by, of }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      whose,
      of,
      asSeen: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), whose }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(SECOND, 59 * SECOND, 60 * SECOND, 61 * SECOND, HOUR, 12 * HOUR, DAY, 2 * DAY, 14 * DAY),
      awake: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
    }),
  },
);
const way = fc.constantFrom<Way>('customer', 'customer', 'first', 'direct');
/** Wallets of those who can answer nothing, once, or as often as they like. */
const points = fc.constantFrom(0, COST - 1, COST, COST + 1, 2 * COST, 200, 200);
const course = fc.tuple(way, points, fc.array(step, { minLength: 5, maxLength: 20 }));

async function properties({ short, json, seed, isLate }: TortureOptions): Promise<Report> {
  const wanted = SEQUENCES[short ? 'short' : 'long'];
  const states = new Set<string>();
  let [cases, sequences, failures] = [0, 0, 0];

  type Course = readonly [Way, number, readonly Step[]];
  async function compare(market: Market, [way, points, steps]: Course): Promise<void> {
    // What is left of a chunk when the time is over is not counted.
    if (isLate()) return;
    const naive = new NaiveMarket();
    naive.place(way, points);
    await market.place(way, points);
    for (const step of steps) {
      if (step.do === 'wait') {
        naive.wait(step.ms, step.awake);
        await market.wait(step.ms, step.awake);
      } else {
        deepStrictEqual(await market.move(step), naive.move(step), `${JSON.stringify(step)} is told otherwise`);
      }
      const sight = naive.see();
      deepStrictEqual(await market.see(), sight, `after ${JSON.stringify(step)} it looks otherwise`);
      states.add(sight.state);
      cases++;
    }
    sequences++;
  }
  async function run(open: () => Market, numRuns: number, from: number, endOnFailure = false): Promise<boolean> {
    const checked = await fc.check(
      fc.asyncProperty(course, (course) => compare(open(), course)),
      { numRuns, seed: from, endOnFailure },
    );
    if (!checked.failed) return true;
    failures++;
    console.error(fc.defaultReportMessage(checked), checked.errorInstance);
    return false;
  }

  let isFine = true;
  for (let done = 0; done < wanted.rules && isFine && !isLate(); done += AT_ONCE) {
    isFine = await run(() => new RulesMarket(), Math.min(AT_ONCE, wanted.rules - done), seed + done);
  }
  const snapshot = await readySnapshot();
  for (let done = 0; done < wanted.http && isFine && !isLate(); done += A_DATABASE) {
    const database = await openPglite({ snapshot });
    const town = await openHttpTown(database);
    isFine = await run(() => new HttpMarket(town), Math.min(A_DATABASE, wanted.http - done), seed + done, true);
    const faults = await auditPurses(town);
    failures += faults.length;
    for (const fault of faults) console.error(fault);
    await database.close();
  }
  // A walk that does not come everywhere shows little.
  if (!json) console.log(`states: ${[...states].sort().join(', ')}`);
  return { torture: 'properties', cases, sequences, failures, unreached: 6 - states.size, seed };
}

await torture(properties, ['failures', 'unreached']);
