import type { RefusalCode } from '@pasar/core/contract';
import type { Listed, Result } from '@pasar/core/kernel';
import { endRelation, moveRelation, type Relation, type RelationDecision, suspend } from '@pasar/core/partners';
import { type Call, type Refused, route } from '../http/route.ts';
import { actorOf } from '../tenancy/scope.ts';
import { jobInHand, listedJob, readWorkInHand } from './jobs-in-hand.store.ts';
import { readPartnerCard } from './partner-card.store.ts';
import { lockRelation, saveRelation } from './relations.store.ts';

type Move =
  | 'partners.accept'
  | 'partners.refuse'
  | 'partners.suspend'
  | 'partners.reinstate'
  | 'partners.deactivate'
  | 'partners.reactivate'
  | 'partners.delete';

/** PAR-7, PAR-15: what an organization does with an application, and with a partner. */
export const relationMoveRoutes = [
  route('partners.accept', (call) =>
    move(call, async (relation) => moveRelation(relation, 'accept', 'organization', call.now)),
  ),
  route('partners.refuse', (call) =>
    move(call, async (relation) => moveRelation(relation, 'refuse', 'organization', call.now, call.body)),
  ),
  route('partners.suspend', (call) =>
    move(call, async (relation) => suspend(relation, call.body, 'organization', call.now)),
  ),
  route('partners.reinstate', (call) =>
    move(call, async (relation) => moveRelation(relation, 'reinstate', 'organization', call.now)),
  ),
  route('partners.deactivate', (call) =>
    move(call, async (relation, inHand) =>
      endRelation(relation, 'deactivate', call.body.reason, { now: call.now, inHand: await inHand() }),
    ),
  ),
  route('partners.reactivate', (call) =>
    move(call, async (relation) => moveRelation(relation, 'reactivate', 'organization', call.now)),
  ),
  route('partners.delete', (call) =>
    move(call, async (relation, inHand) =>
      endRelation(relation, 'delete', call.body.reason, { now: call.now, inHand: await inHand() }),
    ),
  ),
];

type Decide = (
  relation: Relation,
  inHand: () => Promise<readonly Listed[]>,
) => Promise<Result<RelationDecision, RefusalCode>>;

/**
 * A move from end to end, under the relation's lock: no job is assigned to the partner meanwhile. Answers the card as it is
 * then, with the work that runs on: each piece with what can be done to have somebody else do it (PAR-15).
 */
async function move(call: Call<Move>, decide: Decide) {
  const { tx, scope, params, now, house, locale } = call;
  const owner = scope.organization!;
  const { partner } = params;
  const decided = await call.asSystem(async (): Promise<{ ok: true } | Refused> => {
    const relation = await lockRelation(tx, owner, partner);
    if (!relation) return { ok: false, refusal: { code: 'partner.unknown' } };
    const inHand = async () => (await readWorkInHand(tx, owner, partner)).map(listedJob);
    const decision = await decide(relation, inHand);
    if (!decision.ok) return decision;
    await saveRelation(tx, decision.value, { now, actor: actorOf(scope), newId: house.ids });
    return { ok: true };
  });
  if (!decided.ok) return decided;
  call.about('partner', partner);
  call.afterCommit(() => house.delivery.nudge());
  const card = (await readPartnerCard(call, partner))!;
  const work = await readWorkInHand(tx, owner, partner);
  return { partner: card, jobs: work.map((row) => jobInHand(row, 'organization', locale)) };
}
