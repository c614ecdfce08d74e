import type { EntryId, Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { PointsReason, WalletQuery } from '@pasar/core/points';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { walletBook } from './wallet.store.ts';

interface Line {
  readonly sequence: number;
  readonly id: EntryId;
  readonly at: Instant;
  readonly why: PointsReason;
  readonly about: string | null;
  readonly points: number;
  readonly held: number;
  readonly balance: number;
}

interface Wanted {
  readonly view: WalletQuery['view'];
  /** Only what comes before this entry of the book. */
  readonly before: number | undefined;
  readonly limit: number;
}

/**
 * A wallet's lines, newest first, each with what was available after it: the balance now less all that came later. So the
 * first pages read only themselves, however long the history is.
 */
export async function pageOfWallet(
  tx: Tx,
  owner: OrganizationId,
  partner: PartnerId,
  { view, before, limit }: Wanted,
): Promise<readonly Line[]> {
  const posted = (alias: string, account: string) => sql`
    left join ledger_postings ${sql.ref(alias)} on ${sql.ref(`${alias}.owner`)} = e.owner
      and ${sql.ref(`${alias}.entry`)} = e.id and ${sql.ref(`${alias}.account`)} = ${account}
      and ${sql.ref(`${alias}.party`)} = ${partner} and ${sql.ref(`${alias}.unit`)} = 'points'`;
  const seen = { all: sql`true`, in: sql`points > 0`, out: sql`points < 0` }[view];
  const { rows } = await sql<Line>`
    select * from (
      select e.sequence, e.id, e.at, e.why, e.about,
        coalesce(own.amount, 0)::int as points, coalesce(kept.amount, 0)::int as held,
        (w.available + coalesce(own.amount, 0) - sum(coalesce(own.amount, 0)) over (
          order by e.sequence desc rows unbounded preceding))::int as balance
      from wallets w
      join ledger_entries e on e.owner = w.owner and e.book = ${walletBook(partner)}
      ${posted('own', 'wallet')}
      ${posted('kept', 'wallet:held')}
      where ${forOwner('w', owner)} and w.partner = ${partner}
    ) lines
    where ${seen} and ${before === undefined ? sql`true` : sql`sequence < ${before}`}
    order by sequence desc
    limit ${limit}`.execute(tx);
  return rows;
}
