import type { OrganizationId, PartnerId, RequestId } from '../kernel/ids.ts';
import { invariant } from '../kernel/result.ts';
import type { Account } from '../ledger/account.ts';
import { isSameAccount } from '../ledger/account.ts';
import type { Entry, EntryHead, Posting } from '../ledger/entry.ts';
import { entry } from '../ledger/entry.ts';
import { heldOf } from '../ledger/hold.ts';
import type { PointsReason } from './wallet.schema.ts';

/** A partner's points with one organization: what one decision on them reads and changes, under one lock. */
export interface Wallet {
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  /** Whole points that can be spent; never below zero (PTS-1). */
  readonly available: number;
  /** Whole points set aside; the sum of `holds`. */
  readonly held: number;
  /** One a request at most. A rule on one lead needs that lead's hold only. */
  readonly holds: readonly Hold[];
}

export interface Hold {
  readonly request: RequestId;
  readonly points: number;
}

export type PointsEntry = Entry<PointsReason>;
/** When it happens, and the id its entry will have. */
export type PointsFacts = Pick<EntryHead, 'id' | 'at'>;

/** What a rule on a wallet decides: the entry, and the wallet after it. */
export interface PointsMove {
  readonly wallet: Wallet;
  readonly entry: PointsEntry;
}

export function emptyWallet(organization: OrganizationId, partner: PartnerId): Wallet {
  return { organization, partner, available: 0, held: 0, holds: [] };
}

/** The partner's own account; `heldOf` it is where holds lie. */
export function walletAccount(partner: PartnerId): Account {
  return { name: 'wallet', party: partner, unit: 'points' };
}

/** Where points come from: the organization gives them out, so its balance is below zero by as many. */
export const ISSUED: Account = { name: 'issued', party: null, unit: 'points' };
/** Where the points go that leads were paid with. */
export const LEADS: Account = { name: 'leads', party: null, unit: 'points' };

/** The wallet after an entry, worked out from the entry's own postings. A balance below zero throws (PTS-1). */
export function moved(wallet: Wallet, made: PointsEntry, holds = wallet.holds): PointsMove {
  const own = walletAccount(wallet.partner);
  const available = wallet.available + postedTo(made.postings, own);
  const held = wallet.held + postedTo(made.postings, heldOf(own));
  invariant(available >= 0 && held >= 0, `the wallet of ${wallet.partner} would be below zero`);
  return { wallet: { ...wallet, available, held, holds }, entry: made };
}

/** An entry about a lead, or about none. */
export function pointsEntry(
  facts: PointsFacts,
  why: PointsReason,
  about: RequestId | null,
  postings: readonly Posting[],
): PointsEntry {
  return entry({ ...facts, why, about }, postings);
}

function postedTo(postings: readonly Posting[], account: Account): number {
  return postings.find((posting) => isSameAccount(posting.account, account))?.amount ?? 0;
}
