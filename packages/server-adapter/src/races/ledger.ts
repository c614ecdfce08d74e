import type { EntryId, PartnerId } from '@pasar/core/kernel';
import { entry, reverse, transfer } from '@pasar/core/ledger';
import { ISSUED, type PointsReason, walletAccount } from '@pasar/core/points';
import { errorCode } from '../database/retry.ts';
import { transaction } from '../database/transaction.ts';
import { readBook, writeEntry } from '../ledger/ledger.store.ts';
import { lockWallet } from '../points/wallet.store.ts';
import { systemScope } from '../tenancy/scope.ts';
import { migrationOf, sourceOf } from './guards.ts';
import { differs, race, times } from './race.ts';
import { openRaceTown } from './race-town.ts';
import type { Scenario } from './scenario.ts';

const UNIQUE_VIOLATION = '23505';

/** LED-1: the ledger and the transactions it is written in. */
export const ledgerScenarios: readonly Scenario[] = [
  {
    name: 'LED-1 one entry is reversed by all at once, each in a book of its own: it is reversed once',
    guard: {
      name: 'without the constraint that an entry is reversed once',
      patches: [
        {
          name: 'ledger_entries_reversed_once, not unique',
          file: migrationOf('0007-ledger'),
          out: /create unique index ledger_entries_reversed_once /,
          instead: 'create index ledger_entries_reversed_once ',
        },
      ],
    },
    async arrange(ground) {
      const { database, owner, house, clock, town } = await openRaceTown(ground);
      const partner = town.partners[0]!.id as PartnerId;
      const head = (why: PointsReason) => ({ id: house.ids<EntryId>(), at: clock.now(), why, about: null });
      const inBook = <Value>(work: Parameters<typeof transaction<Value>>[2]) =>
        transaction(database, systemScope(owner), work);
      let round = 0;
      return async () => {
        const book = `race:${++round}`;
        const original = entry(head('correction'), transfer(3, ISSUED, walletAccount(partner)));
        const page = { owner, sequence: 1, actor: 'clock' };
        await inBook((tx) => writeEntry(tx, { ...page, book }, original));
        // All of them read the book before any of them writes: the rule alone lets each of them through.
        const { counts } = await race(
          times(ground.contenders, (index) => async () => {
            const mirror = reverse(await inBook((tx) => readBook(tx, owner, book)), original.id, head('correction'));
            if (!mirror.ok) return mirror.refusal.code;
            return inBook(async (tx) => {
              await writeEntry(tx, { ...page, book: `${book}:${index}` }, mirror.value);
              return 'reversed';
            }).catch((error) => (errorCode(error) === UNIQUE_VIOLATION ? 'refused' : Promise.reject(error)));
          }),
          ground.seed,
        );
        const { reversed = 0, refused = 0, 'entry.reversed': late = 0, ...others } = counts;
        const reversals = await inBook((tx) =>
          tx.selectFrom('ledger_entries').select('id').where('reverses', '=', original.id).execute(),
        );
        return [
          ...differs('reversed', [reversed, reversals.length], [1, 1]),
          ...differs('the rest are told', [refused + late, others], [ground.contenders - 1, {}]),
        ];
      };
    },
  },
  {
    name: 'LED-1 pairs of transactions want the same two wallets crosswise: the victim of the deadlock is tried again',
    guard: {
      name: 'without trying again',
      patches: [
        {
          name: 'retry',
          file: sourceOf('database/retry.ts'),
          out: /const ATTEMPTS = 8;/,
          instead: 'const ATTEMPTS = 1;',
        },
      ],
    },
    async arrange(ground) {
      const { database, owner, house, town } = await openRaceTown(ground);
      const pairs = Math.floor(ground.contenders / 2);
      return async () => {
        const { counts } = await race(
          Array.from({ length: pairs }, (_, pair) => {
            const wallets = [2 * pair, 2 * pair + 1].map((index) => town.partners[index]!.id as PartnerId);
            const bothHaveOne = barrier(2);
            return [wallets, wallets.toReversed()].map(
              ([first, second]) =>
                () =>
                  transaction(database, systemScope(owner), async (tx) => {
                    await lockWallet(tx, owner, first!, house.ids());
                    await bothHaveOne();
                    await lockWallet(tx, owner, second!, house.ids());
                    return 'both';
                  }),
            );
          }).flat(),
          ground.seed,
        );
        return differs('told', counts, { both: 2 * pairs });
      };
    },
  },
];

/** Each waits until so many have come; who comes later, does not. */
function barrier(count: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    if (++come >= count) all.resolve();
    return all.promise;
  };
}
