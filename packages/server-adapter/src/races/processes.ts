import { HOUR, type RequestId } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { transaction } from '../database/transaction.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { outboxReader } from '../delivery/outbox-reader.ts';
import { systemScope } from '../tenancy/scope.ts';
import { setTimers, type TimerKind } from '../timers/timer.ts';
import { type TimerEffect, timerRounds } from '../timers/timer-rounds.ts';
import { sourceOf } from './guards.ts';
import { differs, type Racer, times } from './race.ts';
import { openRaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** One round of a process's own, from beginning to end; what failed in it is told. */
export function aRound(make: (onError: (error: unknown) => void) => { start(): void; stop(): Promise<void> }): Racer {
  return async () => {
    const errors: unknown[] = [];
    const process = make((error) => errors.push(error));
    process.start();
    await process.stop();
    return errors.length === 0 ? 'round' : `round ${errors.join()}`;
  };
}

/** Several processes on one database: what each does by itself takes effect once. */
export const processScenarios: readonly Scenario[] = [
  {
    name: 'REQ-10 as many processes look for due timers: each takes effect once',
    guard: {
      name: 'without claiming the timer',
      patches: [
        {
          name: 'claim',
          file: sourceOf('timers/timer-rounds.ts'),
          out: /\n\s*\.forUpdate\(\)\n\s*\.skipLocked\(\)/,
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      const { database, inTown, owner, clock, house } = town;
      // The effect is read back from the database, so that what was rolled back does not count.
      const note: TimerEffect = async (tx, { subject, now }) => {
        const request = subject as RequestId;
        await writeUpdates(tx, owner, now, [{ type: 'request.changed', audience: ['staff'], request }]);
        return null;
      };
      const effects = { 'taking.final': note } as Readonly<Record<TimerKind, TimerEffect>>;
      return async () => {
        const subjects = Array.from({ length: 40 }, () => uuidv7());
        await inTown((tx) =>
          setTimers(
            tx,
            subjects.map((subject) => ({ owner, kind: 'taking.final', subject, dueAt: clock.now() })),
          ),
        );
        const process = { database, deployment: house.deployment, now: clock.now, effects, afterCommit: () => {} };
        const { counts } = await town.race(
          times(ground.contenders, () => aRound((onError) => timerRounds({ ...process, onError }))),
        );
        const rows = await inTown((tx) =>
          tx.selectFrom('outbox').select('payload').where('topic', '=', 'live.request.changed').execute(),
        );
        const rung = rows.map(({ payload }) => (payload as { request: string }).request);
        return [
          ...differs('told', counts, { round: ground.contenders }),
          ...differs(
            'rung',
            subjects.map((subject) => rung.filter((one) => one === subject).length),
            subjects.map(() => 1),
          ),
        ];
      };
    },
  },
  {
    name: 'MSG-3 changes commit in another order than they were made in: each process hears each of them once',
    guard: {
      name: 'without reading again what may have been committed late',
      patches: [
        {
          name: 'overlap',
          file: sourceOf('delivery/outbox-reader.ts'),
          out: /OVERLAP = 10_000;/,
          instead: 'OVERLAP = 0;',
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      const { database, owner, clock, house } = town;
      return async () => {
        clock.pass(HOUR);
        const readers = Array.from({ length: 3 }, () => {
          const heard: unknown[] = [];
          const onUpdate = ({ event }: { event: { request?: RequestId } }) => void heard.push(event.request);
          const onError = (error: unknown) => void heard.push(error);
          return { heard, reader: outboxReader({ database, now: clock.now, onUpdate, onError }) };
        });
        const look = async () => {
          for (const { reader } of readers) {
            reader.start();
            await reader.stop();
          }
        };
        const requests = Array.from({ length: ground.contenders }, () => house.ids<RequestId>());
        // All have written before the first commits; each at an instant of its own, committed when its turn comes.
        const allWritten = Promise.withResolvers<void>();
        let [written, committed] = [0, 0];
        let turn: Promise<unknown> = allWritten.promise;
        const { counts } = await town.race(
          requests.map((request) => () => {
            const at = clock.now();
            clock.pass(10);
            const before = turn;
            const mine = Promise.withResolvers<void>();
            turn = mine.promise;
            const writing = transaction(database, systemScope(owner), async (tx) => {
              await writeUpdates(tx, owner, at, [{ type: 'request.changed', audience: ['staff'], request }]);
              if (++written === requests.length) allWritten.resolve();
              await before;
              return 'committed';
            });
            return writing.finally(async () => {
              if (++committed % Math.ceil(requests.length / 10) === 0) await look();
              mine.resolve();
            });
          }),
        );
        await look();
        return [
          ...differs('told', counts, { committed: requests.length }),
          ...readers.flatMap(({ heard }, index) => differs(`heard by ${index}`, heard.toSorted(), requests.toSorted())),
        ];
      };
    },
  },
];
