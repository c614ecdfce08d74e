import { HOUR, type Instant, later, MINUTE, type RequestId } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { transaction } from '../database/transaction.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { outboxReader } from '../delivery/outbox-reader.ts';
import { dispatcher } from '../messages/dispatcher.ts';
import type { Send } from '../messages/message.ts';
import { postOffice } from '../messages/post-office.ts';
import { webhookReceiver } from '../messages/testing/webhook-receiver.ts';
import { webhookPost } from '../messages/webhook-post.ts';
import { systemScope } from '../tenancy/scope.ts';
import { setTimers } from '../timers/timer.ts';
import { type TimerEffect, timerRounds } from '../timers/timer-rounds.ts';
import { MESSAGE_CLAIM, sourceOf } from './guards.ts';
import { differs, type Racer, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** One round of a process's own, from beginning to end; what failed in it is told. */
function aRound(make: (onError: (error: unknown) => void) => { start(): void; stop(): Promise<void> }): Racer {
  return async () => {
    const errors: unknown[] = [];
    const process = make((error) => errors.push(error));
    process.start();
    await process.stop();
    return errors.length === 0 ? 'round' : `round ${errors.join()}`;
  };
}

/** The letters that ask every partner for an answer to a new request, and no others. */
async function letters({ inTown, place }: RaceTown): Promise<readonly string[]> {
  await inTown((tx) => tx.deleteFrom('messages').execute());
  await place();
  const rows = await inTown((tx) => tx.selectFrom('messages').select('id').where('way', '=', 'mail').execute());
  return rows.map(({ id }) => id);
}

/** How many messages of a kind there are. */
const messagesIn = ({ inTown }: RaceTown, by: { way: 'mail' | 'webhook'; state?: 'due'; tries?: number }) =>
  inTown(async (tx) => {
    const rows = await tx
      .selectFrom('messages')
      .select('id')
      .where('way', '=', by.way)
      .$if(by.state !== undefined, (query) => query.where('state', '=', by.state!))
      .$if(by.tries !== undefined, (query) => query.where('tries', '=', by.tries!))
      .execute();
    return rows.length;
  });

const mailDispatcher = ({ database, clock }: RaceTown, send: Send, at?: Instant): Racer =>
  aRound((onError) =>
    dispatcher({ database, now: () => at ?? clock.now(), way: 'mail', send, onError, chance: () => 0 }),
  );

/** Several processes on one database: what each does by itself is done once. */
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
      const effects = {
        'proposal.stands': note,
        'request.shortlist': note,
        'request.lapses': note,
        'offer.lapses': note,
        'taking.final': note,
      };
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
        let written = 0;
        let committed = 0;
        let allWritten = () => {};
        const ready = new Promise<void>((go) => {
          allWritten = go;
        });
        let turn: Promise<unknown> = ready;
        const { counts } = await town.race(
          requests.map((request) => () => {
            const at = clock.now();
            clock.pass(10);
            const before = turn;
            let done = () => {};
            turn = new Promise<void>((go) => {
              done = go;
            });
            const writing = transaction(database, systemScope(owner), async (tx) => {
              await writeUpdates(tx, owner, at, [{ type: 'request.changed', audience: ['staff'], request }]);
              if (++written === requests.length) allWritten();
              await before;
              return 'committed';
            });
            return writing.finally(async () => {
              if (++committed % Math.ceil(requests.length / 10) === 0) await look();
              done();
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
  {
    name: 'MSG-3 as many processes look for letters to send: each is sent once',
    guard: MESSAGE_CLAIM,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const ids = await letters(town);
        const sent: string[] = [];
        const send: Send = async ({ id }) => {
          sent.push(id);
          return { state: 'sent', outcome: 'smtp 250' };
        };
        const { counts } = await town.race(times(ground.contenders, () => mailDispatcher(town, send)));
        const rows = await town.inTown((tx) =>
          tx.selectFrom('messages').select(['state', 'tries']).where('way', '=', 'mail').execute(),
        );
        return [
          ...differs('told', counts, { round: ground.contenders }),
          ...differs('sent', sent.toSorted(), ids.toSorted()),
          ...differs(
            'noted',
            rows,
            ids.map(() => ({ state: 'sent', tries: 1 })),
          ),
        ];
      };
    },
  },
  {
    name: 'MSG-3 a process comes back after another took over its letters: what the later try brought stays noted',
    guard: {
      name: 'without asking whether another process has tried since',
      patches: [
        {
          name: 'tries',
          file: sourceOf('messages/messages.store.ts'),
          out: /\n\s*\.where\('tries', '=', tries\)/,
        },
      ],
    },
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const ids = await letters(town);
        let letGo = () => {};
        const takenOver = new Promise<void>((go) => {
          letGo = go;
        });
        // The first tries hang until the second ones are under way, and then end badly.
        const slow: Send = async () => {
          await takenOver;
          return { state: 'refused', outcome: 'smtp 550' };
        };
        let second = 0;
        const quick: Send = async () => {
          if (++second === ids.length) letGo();
          await takenOver;
          return { state: 'sent', outcome: 'smtp 250' };
        };
        const processes = Math.ceil(ground.contenders / 8);
        const first = town.race(times(processes, () => mailDispatcher(town, slow)));
        while ((await messagesIn(town, { way: 'mail', tries: 1 })) < ids.length);
        await town.race(times(processes, () => mailDispatcher(town, quick, later(town.clock.now(), 10 * MINUTE))));
        await first;
        const rows = await town.inTown((tx) =>
          tx.selectFrom('messages').select(['state', 'tries', 'outcome']).where('way', '=', 'mail').execute(),
        );
        return differs(
          'noted',
          rows,
          ids.map(() => ({ state: 'sent', tries: 2, outcome: 'smtp 250' })),
        );
      };
    },
  },
  {
    name: 'MSG-2 MSG-3 all partners decline while as many processes post webhooks: each is posted once, counted without a gap',
    guard: MESSAGE_CLAIM,
    async arrange(ground) {
      const receiver = await webhookReceiver();
      ground.atEnd(() => receiver.close());
      const town = await openRaceTown(ground, ({ kemang }) => {
        const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
        kemang.seed.webhooks = [{ id: uuidv7() as never, url: receiver.url, secret }];
      });
      const webhooks = webhookPost({ allowPrivate: true });
      const posting = () =>
        aRound((onError) => postOffice({ ...town.house, onError }, { webhooks }, { chance: () => 0 }));
      return async () => {
        const request = await town.place();
        const tokens = await town.everyPartner();
        const body = { reason: '' };
        const { counts } = await town.race(
          tokens.flatMap((token) => [
            () => said('decline', town.call('inbox.decline', { token, params: { request }, body })),
            posting(),
          ]),
        );
        const kept = await town.kept(request);
        const wanted = kept.events.flatMap(({ told }) => (told === null ? [] : [told]));
        // What was committed after the last look is posted by later ones.
        while ((await messagesIn(town, { way: 'webhook', state: 'due' })) > 0) await town.race(times(4, posting));
        const calls = receiver.calls.splice(0);
        const numbers = calls
          .map((call) => JSON.parse(call.body).data)
          .filter((data) => data.request === request)
          .map((data) => data.sequence);
        return [
          ...differs('told', counts, { 'decline 200': ground.contenders, round: ground.contenders }),
          ...differs('posted', new Set(calls.map(({ headers }) => headers['webhook-id'])).size, calls.length),
          ...differs(
            'counted',
            numbers.toSorted((a, b) => a - b),
            wanted.map((_, index) => index + 1),
          ),
        ];
      };
    },
  },
];
