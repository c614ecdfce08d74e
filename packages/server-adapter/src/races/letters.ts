import { type Instant, later, MINUTE } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { dispatcher } from '../messages/dispatcher.ts';
import type { Send } from '../messages/message.ts';
import { postOffice } from '../messages/post-office.ts';
import { webhookReceiver } from '../messages/testing/webhook-receiver.ts';
import { webhookPost } from '../messages/webhook-post.ts';
import { MESSAGE_CLAIM, sourceOf } from './guards.ts';
import { aRound } from './processes.ts';
import { differs, type Racer, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

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

/** MSG-3: mails and webhooks, by several processes on one database. */
export const letterScenarios: readonly Scenario[] = [
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
        // The first tries hang until the second ones are all under way, and then end badly.
        const allTaken = Promise.withResolvers<void>();
        const allTakenOver = Promise.withResolvers<void>();
        let [first, second] = [0, 0];
        const slow: Send = async () => {
          if (++first === ids.length) allTaken.resolve();
          await allTakenOver.promise;
          return { state: 'refused', outcome: 'smtp 550' };
        };
        const quick: Send = async () => {
          if (++second === ids.length) allTakenOver.resolve();
          await hanging;
          return { state: 'sent', outcome: 'smtp 250' };
        };
        // Each takes eight at a time.
        const processes = Math.ceil(ids.length / 8);
        const hanging = town.race(times(processes, () => mailDispatcher(town, slow)));
        await allTaken.promise;
        await town.race(times(processes, () => mailDispatcher(town, quick, later(town.clock.now(), 10 * MINUTE))));
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
        const { counts } = await town.race(tokens.flatMap((token) => [town.declining(token, request), posting()]));
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
