import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import { creditPoints, emptyWallet } from '@pasar/core/points';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { rowsOf } from '../ledger/ledger.store.ts';
import { walletBook } from '../points/wallet.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];

/** PTS-1: wallets open with the seed's points, once; one that has any entry already stays as it is. */
export async function seedWallets(
  tx: Tx,
  { clock, ids }: Pick<House, 'clock' | 'ids'>,
  { id, relations }: Organization,
): Promise<void> {
  const owner = id as OrganizationId;
  const there = await tx
    .selectFrom('wallets')
    .select('partner')
    .where(forOwner('wallets', owner))
    .where('entries', '>', 0)
    .execute();
  const known = new Set<string>(there.map(({ partner }) => partner));
  const opened = relations
    .filter(({ partner, points }) => points > 0 && !known.has(partner))
    .map(({ partner, points }) => {
      const facts = { id: ids<Parameters<typeof creditPoints>[2]['id']>(), at: clock.now() };
      return creditPoints(emptyWallet(owner, partner as PartnerId), { why: 'opening', points }, facts);
    });
  const rows = opened.map(({ wallet: { partner }, entry }) =>
    rowsOf({ owner, book: walletBook(partner), sequence: 1, actor: 'seed' }, entry),
  );
  if (opened.length === 0) return;
  await tx
    .insertInto('wallets')
    .values(opened.map(({ wallet: { partner, available, held } }) => ({ owner, partner, available, held, entries: 1 })))
    .onConflict((conflict) =>
      conflict.columns(['owner', 'partner']).doUpdateSet(({ ref }) => ({
        available: ref('excluded.available'),
        entries: ref('excluded.entries'),
      })),
    )
    .execute();
  await insertNew(
    tx,
    'ledger_entries',
    rows.map(({ entry }) => entry),
  );
  await insertNew(
    tx,
    'ledger_postings',
    rows.flatMap(({ postings }) => postings),
  );
}
