import { invariant, type PartnerId, type RequestId } from '@pasar/core/kernel';
import { holdPoints, type Lead, type LeadMove, leadMoves, releasePoints, takePoints } from '@pasar/core/points';
import type { Request, RequestEvent } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { type LockedWallet, lockWallet, saveMove } from './wallet.store.ts';

type Asked = Pick<Request, 'organization' | 'id'>;

/** REQ-6: what the request costs this partner, as it was asked, and what its wallet can pay. Locks the wallet. */
export async function readLead(tx: Tx, request: Asked, partner: PartnerId): Promise<Lead> {
  const cost = await costOf(tx, request, partner);
  const { wallet } = await lockWallet(tx, request.organization, partner, request.id);
  return { cost, available: wallet.available };
}

/**
 * REQ-6: moves the points that a decision on a request moves: held, taken or set free.
 * @param tx in the system's scope, holding the request's lock
 * @returns whose points moved
 */
export async function moveLeadPoints(
  tx: Tx,
  request: Asked,
  events: readonly RequestEvent[],
  carrying: Carrying,
): Promise<readonly PartnerId[]> {
  const moves = leadMoves(events).toSorted((a, b) => (a.partner < b.partner ? -1 : a.partner > b.partner ? 1 : 0));
  const moved = new Set<PartnerId>();
  for (const move of moves) {
    const locked = await lockWallet(tx, request.organization, move.partner, request.id);
    const made = await apply(tx, request, move, locked, { id: carrying.newId(), at: carrying.now });
    if (!made) continue;
    await saveMove(tx, locked, made, carrying.actor);
    moved.add(move.partner);
  }
  return [...moved];
}

async function apply(
  tx: Tx,
  request: Asked,
  move: LeadMove,
  { wallet }: LockedWallet,
  facts: Parameters<typeof takePoints>[2],
) {
  const about: RequestId = request.id;
  if (move.do === 'take') return takePoints(wallet, about, facts);
  if (move.do === 'release') return releasePoints(wallet, { request: about, why: move.why }, facts);
  const cost = await costOf(tx, request, move.partner);
  const held = holdPoints(wallet, { request: about, cost, why: move.why }, facts);
  invariant(held.ok, 'the rule that let the partner answer saw this wallet under this lock');
  return held.value;
}

async function costOf(tx: Tx, { organization, id }: Asked, partner: PartnerId): Promise<number> {
  const { cost } = await tx
    .selectFrom('request_dispatches')
    .select('cost')
    .where(forOwner('request_dispatches', organization))
    .where('request', '=', id)
    .where('partner', '=', partner)
    .executeTakeFirstOrThrow();
  return cost;
}
