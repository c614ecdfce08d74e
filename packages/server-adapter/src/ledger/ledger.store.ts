import type { EntryId, OrganizationId } from '@pasar/core/kernel';
import type { Entry } from '@pasar/core/ledger';
import type { PointsReason } from '@pasar/core/points';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Where an entry is written: under its book's lock, as that book's `sequence`-th, by whom. */
export interface Page {
  readonly owner: OrganizationId;
  readonly book: string;
  readonly sequence: number;
  readonly actor: string;
}

/** LED-1: an entry as rows. Its postings are one list: the database takes an entry whole or not at all. */
export function rowsOf({ owner, book, sequence, actor }: Page, entry: Entry<PointsReason>) {
  const { id, at, why, about, reverses } = entry;
  return {
    entry: { owner, id, book, sequence, why, about, reverses, actor, at },
    postings: entry.postings.map(({ account, amount }, line) => ({
      owner,
      entry: id,
      line,
      account: account.name,
      party: account.party,
      unit: account.unit,
      amount,
    })),
  };
}

/** @param tx in the system's scope of `page.owner`, holding the book's lock */
export async function writeEntry(tx: Tx, page: Page, entry: Entry<PointsReason>): Promise<void> {
  const rows = rowsOf(page, entry);
  await tx.insertInto('ledger_entries').values(rows.entry).execute();
  await tx.insertInto('ledger_postings').values(rows.postings).execute();
}

/** A whole book, in its order; for audits and statements, not for pages. */
export async function readBook(tx: Tx, owner: OrganizationId, book: string): Promise<readonly Entry<PointsReason>[]> {
  const entries = await tx
    .selectFrom('ledger_entries')
    .selectAll()
    .where(forOwner('ledger_entries', owner))
    .where('book', '=', book)
    .orderBy('sequence')
    .execute();
  const postings = await tx
    .selectFrom('ledger_postings')
    .innerJoin('ledger_entries', (join) =>
      join
        .onRef('ledger_entries.owner', '=', 'ledger_postings.owner')
        .onRef('ledger_entries.id', '=', 'ledger_postings.entry'),
    )
    .selectAll('ledger_postings')
    .where(forOwner('ledger_postings', owner))
    .where('book', '=', book)
    .orderBy('line')
    .execute();
  const byEntry = Map.groupBy(postings, ({ entry }): EntryId => entry);
  return entries.map(({ id, at, why, about, reverses }) => ({
    id,
    at,
    why,
    about,
    reverses,
    postings: (byEntry.get(id) ?? []).map(({ account: name, party, unit, amount }) => ({
      account: { name, party, unit },
      amount,
    })),
  }));
}
