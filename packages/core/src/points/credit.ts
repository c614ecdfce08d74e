import type { RequestId } from '../kernel/ids.ts';
import { accept, invariant, type Result } from '../kernel/result.ts';
import { transfer } from '../ledger/entry.ts';
import { refuseTooFew } from './lead.ts';
import {
  ISSUED,
  LEADS,
  moved,
  type PointsFacts,
  type PointsMove,
  pointsEntry,
  type Wallet,
  walletAccount,
} from './wallet.ts';

/**
 * PTS-1: points come into a wallet: bought, earned by a mission, or what it opens with.
 * @param credit `points` whole and above zero
 */
export function creditPoints(
  wallet: Wallet,
  credit: { readonly why: 'opening' | 'purchase' | 'mission'; readonly points: number },
  facts: PointsFacts,
): PointsMove {
  const postings = transfer(credit.points, ISSUED, walletAccount(wallet.partner));
  return moved(wallet, pointsEntry(facts, credit.why, null, postings));
}

/** PTS-1: a correction either way. What is not there, or is held, cannot be taken out. */
export function correctPoints(
  wallet: Wallet,
  points: number,
  facts: PointsFacts,
): Result<PointsMove, 'points.too-few'> {
  const own = walletAccount(wallet.partner);
  if (wallet.available + points < 0) return refuseTooFew({ cost: -points, available: wallet.available });
  const postings = points > 0 ? transfer(points, ISSUED, own) : transfer(-points, own, ISSUED);
  return accept(moved(wallet, pointsEntry(facts, 'correction', null, postings)));
}

/**
 * REQ-6: a lead died without the partner's fault: what was taken for it comes back.
 * @param lead `points` as they were taken
 */
export function giveBackPoints(
  wallet: Wallet,
  lead: { readonly request: RequestId; readonly points: number },
  facts: PointsFacts,
): PointsMove {
  invariant(!wallet.holds.some(({ request }) => request === lead.request), 'what is given back was taken');
  const postings = transfer(lead.points, LEADS, walletAccount(wallet.partner));
  return moved(wallet, pointsEntry(facts, 'give-back', lead.request, postings));
}
