import { type EntryId, later, MINUTE, type PartnerId } from '@pasar/core/kernel';
import { creditPoints } from '@pasar/core/points';
import { transaction } from '../database/transaction.ts';
import { lockWallet, saveMove } from '../points/wallet.store.ts';
import { systemScope } from '../tenancy/scope.ts';
import { sourceOf, WALLET_LOCK } from './guards.ts';
import { differs, said, times } from './race.ts';
import { openRaceTown, type RaceTown } from './race-town.ts';
import type { Guard, Scenario } from './scenario.ts';

/** What a lead costs in the small town. */
const COST = 5;

/** A credit in the way that every source of points comes by: under the wallet's lock. */
function credit({ database, owner, house, clock, town }: RaceTown, index: number, points: number): Promise<string> {
  const partner = town.partners[index]!.id as PartnerId;
  return transaction(database, systemScope(owner), async (tx) => {
    const locked = await lockWallet(tx, owner, partner, house.ids());
    const facts = { id: house.ids<EntryId>(), at: clock.now() };
    await saveMove(tx, locked, creditPoints(locked.wallet, { why: 'purchase', points }, facts), 'clock');
    return 'credit';
  });
}

/** One order for all; behind it, whoever is ended as a deadlock's victim would be tried again. */
const WALLET_ORDER: Guard = {
  name: 'without wallets being locked in one order, and the retry behind it',
  patches: [
    {
      name: 'order',
      file: sourceOf('points/lead-points.ts'),
      out: /leadMoves\(events\)\.toSorted\(.*\);/,
      instead: 'leadMoves(events);',
    },
    { name: 'retry', file: sourceOf('database/retry.ts'), out: /const ATTEMPTS = 8;/, instead: 'const ATTEMPTS = 1;' },
  ],
};

/** REQ-6, PTS-1, LED-1: points, as many want them at once. */
export const pointsScenarios: readonly Scenario[] = [
  {
    name: 'PTS-1 REQ-6 one partner answers more leads at once than it can pay: so many are held, the rest are told',
    guard: WALLET_LOCK,
    async arrange(ground) {
      const leads = Math.ceil(ground.contenders / 4);
      const town = await openRaceTown(ground, ({ kemang }) => {
        for (const relation of kemang.seed.relations) relation.points = COST * leads;
      });
      let partner = 0;
      return async () => {
        // The last round's has spent it all.
        const index = partner++ % ground.contenders;
        const requests = await town.placeMany(ground.contenders);
        const token = await town.partner(index);
        const { counts } = await town.race(requests.map((request) => town.proposing(token, request)));
        const { available, held, holds, faults } = await town.audit(index);
        return [
          ...differs('told', counts, { 'propose 201': leads, 'propose points.too-few': ground.contenders - leads }),
          ...differs('the wallet', [available, held, holds], [0, COST * leads, leads]),
          ...faults,
        ];
      };
    },
  },
  {
    name: 'REQ-6 two partners’ leads are chosen and cancelled at once: each hold ends once, taken or set free',
    guard: WALLET_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground, ({ kemang }) => {
        kemang.seed.dispatch.proposalsRequired = 2;
      });
      const inAll = async () => {
        const wallets = await Promise.all([0, 1].map(town.audit));
        return { wallets, available: wallets.reduce((sum, { available }) => sum + available, 0) };
      };
      return async () => {
        const requests = await town.placeMany(Math.floor(ground.contenders / 2));
        const before = await inAll();
        await Promise.all(requests.flatMap((request) => [0, 1].map((index) => town.propose(index, request))));
        await town.settle(later(town.clock.now(), MINUTE));
        const rani = await town.customer();
        const racers = await Promise.all(
          requests.map(async (request, turn) => {
            const { answer } = await town.call('requests.read', { token: rani, params: { request } });
            const { id, price, window } = answer.shortlist[turn % 2]!;
            const body = { proposal: id, price, window };
            const choose = () =>
              said('choose', town.call('requests.choose', { token: rani, params: { request }, body }));
            return [choose, town.cancelling(rani, request)];
          }),
        );
        const { counts } = await town.race(racers.flat());
        const after = await inAll();
        const chosen = counts['choose 200'] ?? 0;
        return [
          ...differs('one of both, each', chosen + (counts['cancel 200'] ?? 0), requests.length),
          ...differs(
            'held',
            after.wallets.map(({ held, holds }) => [held, holds]),
            [0, 1].map(() => [0, 0]),
          ),
          ...differs('spent', before.available - after.available, COST * chosen),
          ...after.wallets.flatMap(({ faults }) => faults),
        ];
      };
    },
  },
  {
    name: 'LED-1 a wallet is credited while it is spent from: its book counts on without a gap, and sums to what is there',
    guard: WALLET_LOCK,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const half = Math.floor(ground.contenders / 2);
        const requests = await town.placeMany(half);
        const token = await town.partner(0);
        const before = await town.audit(0);
        const { counts } = await town.race([
          ...requests.map((request) => town.proposing(token, request)),
          ...times(ground.contenders - half, () => () => credit(town, 0, 7)),
        ]);
        const after = await town.audit(0);
        const credits = ground.contenders - half;
        return [
          ...differs('told', counts, { credit: credits, 'propose 201': half }),
          ...differs('entries', after.entries - before.entries, ground.contenders),
          ...differs('available', after.available - before.available, 7 * credits - COST * half),
          ...after.faults,
        ];
      };
    },
  },
  {
    name: 'LED-1 leads of the same partners, proposed in either order, are cancelled at once: none waits for another for ever',
    guard: WALLET_ORDER,
    async arrange(ground) {
      const town = await openRaceTown(ground);
      return async () => {
        const requests = await town.placeMany(ground.contenders);
        const partners = [0, 1];
        await Promise.all(
          requests.map(async (request, turn) => {
            for (const index of partners) await town.propose((index + turn) % partners.length, request);
          }),
        );
        const rani = await town.customer();
        const { counts } = await town.race(requests.map((request) => town.cancelling(rani, request)));
        const wallets = await Promise.all(partners.map(town.audit));
        return [
          ...differs('told', counts, { 'cancel 200': ground.contenders }),
          ...differs(
            'still held',
            wallets.map(({ held }) => held),
            [0, 0],
          ),
          ...wallets.flatMap(({ faults }) => faults),
        ];
      };
    },
  },
];
