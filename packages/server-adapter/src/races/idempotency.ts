import { HOUR } from '@pasar/core/kernel';
import { KEY_CLAIM } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

/** How many requests there are. */
function countOf({ inTown }: RaceTown): Promise<number> {
  return inTown(async (tx) => (await tx.selectFrom('requests').select('id').execute()).length);
}

/** An order sent by all with one key; what they are told, the answers among it, and how many requests were made. */
async function orderedWith(town: RaceTown, key: string, instructions: (index: number) => string) {
  const token = await town.customer();
  const windows = [town.visit()];
  const answers = new Set<string>();
  const before = await countOf(town);
  const { counts } = await town.race(
    times(town.contenders, (index) => async () => {
      const body = town.order({ windows, instructions: instructions(index) });
      const reply = await town.call('requests.create', { token, body, key });
      if (reply.status === 201) answers.add(reply.text);
      return said('order', Promise.resolve(reply));
    }),
  );
  return { counts, answers: answers.size, made: (await countOf(town)) - before };
}

/** One intent, however often it is sent. */
export const idempotencyScenarios: readonly Scenario[] = [
  {
    name: 'REQ-1 one order is sent by all with one key: one effect, and the same answer for each',
    guard: KEY_CLAIM,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const { counts, answers, made } = await orderedWith(town, `intent-${++round}`, () => '');
        return [
          ...differs('told', counts, { 'order 201': ground.contenders }),
          ...differs('answers, requests', [answers, made], [1, 1]),
        ];
      };
    },
  },
  {
    name: 'REQ-1 different orders are sent with one key: one is taken, the others are told',
    guard: KEY_CLAIM,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const { counts, made } = await orderedWith(town, `intent-${++round}`, (index) => `Door ${index}`);
        return [
          ...differs('told', counts, { 'order 201': 1, 'order idempotency.mismatch': ground.contenders - 1 }),
          ...differs('requests', made, 1),
        ];
      };
    },
  },
  {
    name: 'REQ-1 a key of the day before is used again by all: one effect, and the same answer for each',
    guard: KEY_CLAIM,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      let round = 0;
      return async () => {
        const key = `intent-${++round}`;
        await town.call('requests.create', {
          token: await town.customer(),
          body: town.order({ windows: [town.visit()] }),
          key,
        });
        town.clock.pass(25 * HOUR);
        const { counts, answers, made } = await orderedWith(town, key, () => '');
        return [
          ...differs('told', counts, { 'order 201': ground.contenders }),
          ...differs('answers, requests', [answers, made], [1, 1]),
        ];
      };
    },
  },
];
