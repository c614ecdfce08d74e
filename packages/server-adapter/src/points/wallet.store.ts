import type { OrganizationId, PartnerId, RequestId } from '@pasar/core/kernel';
import type { PointsMove, Wallet } from '@pasar/core/points';
import type { Tx } from '../database/database.ts';
import { writeEntry } from '../ledger/ledger.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A wallet under its lock, with how many entries its book has. */
export interface LockedWallet {
  readonly wallet: Wallet;
  readonly entries: number;
}

/** What a wallet's entries are written under. */
export function walletBook(partner: PartnerId): string {
  return `points:${partner}`;
}

/**
 * A relation's wallet with what it holds for `request`, its row locked: whoever else would spend from it waits here
 * (PTS-1). Made empty when it is not there. Wallets are locked after requests, several in the order of their partners.
 * @param tx in the system's scope of `owner`
 */
export async function lockWallet(
  tx: Tx,
  owner: OrganizationId,
  partner: PartnerId,
  request: RequestId,
): Promise<LockedWallet> {
  await tx
    .insertInto('wallets')
    .values({ owner, partner })
    .onConflict((conflict) => conflict.columns(['owner', 'partner']).doNothing())
    .execute();
  const { available, held, entries } = await tx
    .selectFrom('wallets')
    .selectAll()
    .where(forOwner('wallets', owner))
    .where('partner', '=', partner)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const holds = await tx
    .selectFrom('point_holds')
    .select(['request', 'points'])
    .where(forOwner('point_holds', owner))
    .where('partner', '=', partner)
    .where('request', '=', request)
    .execute();
  return { wallet: { organization: owner, partner, available, held, holds }, entries };
}

/** Saves what a rule decided on a locked wallet: the entry, what it sums to, and the hold that came or went. */
export async function saveMove(
  tx: Tx,
  { wallet: before, entries }: LockedWallet,
  { wallet, entry }: PointsMove,
  actor: string,
): Promise<void> {
  const { organization: owner, partner, available, held, holds } = wallet;
  await writeEntry(tx, { owner, book: walletBook(partner), sequence: entries + 1, actor }, entry);
  await tx
    .updateTable('wallets')
    .set({ available, held, entries: entries + 1 })
    .where(forOwner('wallets', owner))
    .where('partner', '=', partner)
    .execute();
  const come = holds.filter((hold) => !before.holds.includes(hold));
  if (come.length > 0) {
    await tx
      .insertInto('point_holds')
      .values(come.map((hold) => ({ owner, partner, ...hold, entry: entry.id })))
      .execute();
  }
  for (const { request } of before.holds.filter((hold) => !holds.includes(hold))) {
    await tx
      .deleteFrom('point_holds')
      .where(forOwner('point_holds', owner))
      .where('partner', '=', partner)
      .where('request', '=', request)
      .execute();
  }
}

/** For looking only; a partner without a wallet has no points. */
export async function readAvailable(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<number> {
  const row = await tx
    .selectFrom('wallets')
    .select('available')
    .where(forOwner('wallets', owner))
    .where('partner', '=', partner)
    .executeTakeFirst();
  return row?.available ?? 0;
}
