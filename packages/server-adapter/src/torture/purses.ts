import type { EntryId, OrganizationId, PartnerId, RequestId } from '@pasar/core/kernel';
import { balanceOf, explain, heldOf } from '@pasar/core/ledger';
import { correctPoints, walletAccount } from '@pasar/core/points';
import { transaction } from '../database/transaction.ts';
import { readBook } from '../ledger/ledger.store.ts';
import { lockWallet, saveMove, walletBook } from '../points/wallet.store.ts';
import type { JobTown } from '../requests/testing/job-town.ts';
import { systemScope } from '../tenancy/scope.ts';
import { ABSENT } from './belongings.ts';
import { PARTNERS } from './market.ts';

const ownerOf = ({ town }: JobTown) => town.kemang.id as OrganizationId;
const partnersOf = ({ town }: JobTown) => town.partners.slice(0, PARTNERS).map(({ id }) => id as PartnerId);

/** PTS-1: corrects every partner's wallet, so that there are so many points to spend. */
export async function setPurses(town: JobTown, points: number): Promise<void> {
  const { house, clock } = town;
  await transaction(house.database, systemScope(ownerOf(town)), async (tx) => {
    for (const partner of partnersOf(town).toSorted()) {
      const locked = await lockWallet(tx, ownerOf(town), partner, ABSENT as RequestId);
      const change = points - locked.wallet.available;
      if (change === 0) continue;
      const corrected = correctPoints(locked.wallet, change, { id: house.ids<EntryId>(), at: clock.now() });
      if (!corrected.ok) throw new Error(corrected.refusal.code);
      await saveMove(tx, locked, corrected.value, 'test');
    }
  });
}

/** Free and held points of each partner, whatever they are held for. */
export async function readPurses(town: JobTown): Promise<readonly (readonly [free: number, held: number])[]> {
  const rows = await transaction(town.house.database, systemScope(ownerOf(town)), (tx) =>
    tx.selectFrom('wallets').select(['partner', 'available', 'held']).where('owner', '=', ownerOf(town)).execute(),
  );
  return partnersOf(town).map((partner) => {
    const row = rows.find((one) => one.partner === partner);
    return [row?.available ?? 0, row?.held ?? 0];
  });
}

/** LED-1: every entry sums to 0, no balance was ever below it, and the wallets are what their books add up to. */
export async function auditPurses(town: JobTown): Promise<readonly string[]> {
  const purses = await readPurses(town);
  const faults: string[] = [];
  for (const [index, partner] of partnersOf(town).entries()) {
    const book = await transaction(town.house.database, systemScope(ownerOf(town)), (tx) =>
      readBook(tx, ownerOf(town), walletBook(partner)),
    );
    const own = walletAccount(partner);
    const sums = [balanceOf(book, own), balanceOf(book, heldOf(own))];
    if (sums.some((sum, part) => sum !== purses[index]![part])) faults.push(`${partner}: ${sums} and ${purses[index]}`);
    for (const account of [own, heldOf(own)]) {
      if (explain(book, account).some(({ balance }) => balance < 0)) faults.push(`${partner}: below zero`);
    }
    if (book.some(({ postings }) => postings.reduce((sum, { amount }) => sum + amount, 0) !== 0)) {
      faults.push(`${partner}: an entry that is not balanced`);
    }
  }
  return faults;
}
