import type { RequestId } from '../kernel/ids.ts';
import { accept, invariant, type Result } from '../kernel/result.ts';
import { hold, releaseHeld, takeHeld } from '../ledger/hold.ts';
import { missingFor, refuseTooFew } from './lead.ts';
import type { HoldReason, ReleaseReason } from './lead-moves.ts';
import { LEADS, moved, type PointsFacts, type PointsMove, pointsEntry, type Wallet, walletAccount } from './wallet.ts';

/**
 * REQ-6: sets a lead's points aside when the partner answers. Too few: refused, with how many are missing, and nothing is
 * held. A lead that costs nothing holds nothing.
 */
export function holdPoints(
  wallet: Wallet,
  lead: { readonly request: RequestId; readonly cost: number; readonly why: HoldReason },
  facts: PointsFacts,
): Result<PointsMove | undefined, 'points.too-few'> {
  const { request, cost, why } = lead;
  const { partner, available, holds } = wallet;
  invariant(!holdFor(wallet, request), 'a partner answers a request once at a time');
  if (cost === 0) return accept(undefined);
  if (missingFor({ cost, available }) > 0) return refuseTooFew({ cost, available });
  const made = pointsEntry(facts, why, request, hold(cost, walletAccount(partner)));
  return accept(moved(wallet, made, [...holds, { request, points: cost }]));
}

/** REQ-6: the customer's contact is disclosed, so what was held for the lead is taken. Without a hold nothing happens. */
export function takePoints(wallet: Wallet, request: RequestId, facts: PointsFacts): PointsMove | undefined {
  const held = holdFor(wallet, request);
  if (!held) return undefined;
  const postings = takeHeld(held.points, walletAccount(wallet.partner), LEADS);
  return moved(wallet, pointsEntry(facts, 'disclosed', request, postings), without(wallet, request));
}

/** REQ-6: otherwise the hold falls. Without a hold nothing happens. */
export function releasePoints(
  wallet: Wallet,
  lead: { readonly request: RequestId; readonly why: ReleaseReason },
  facts: PointsFacts,
): PointsMove | undefined {
  const { request, why } = lead;
  const held = holdFor(wallet, request);
  if (!held) return undefined;
  const postings = releaseHeld(held.points, walletAccount(wallet.partner));
  return moved(wallet, pointsEntry(facts, why, request, postings), without(wallet, request));
}

function holdFor({ holds }: Wallet, request: RequestId) {
  return holds.find((one) => one.request === request);
}

function without({ holds }: Wallet, request: RequestId) {
  return holds.filter((one) => one.request !== request);
}
