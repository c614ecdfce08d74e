import { rankPartners } from '@pasar/core/matching';
import { travelMinutes } from '@pasar/core/places';
import { advantagesOf, inRankingOrder, type Proposal, type ProposalView } from '@pasar/core/proposals';
import type { Recorded } from '@pasar/core/requests';
import { forOwner } from '../tenancy/for-owner.ts';
import { readMatchedTags, readWarranties, usualPrice } from './partner-cards.store.ts';
import type { Looking, Scene } from './request-summary.ts';

/**
 * REQ-5: the proposals side by side, the best ranked first (REQ-4); empty until the shortlist is the customer's. After
 * the choice, also those that passed, if they ever stood: what was still in its undo time nobody hears of (REQ-10).
 */
export async function shortlistOf(call: Looking, scene: Scene, events: readonly Recorded[]): Promise<ProposalView[]> {
  const { request, proposals } = scene.dispatch;
  const wasSent = events.some(({ event }) => event.type === 'request.shortlisted');
  if (!wasSent || request.state === 'open') return [];
  const stood = new Set(events.flatMap(({ event }) => (event.type === 'proposal.stood' ? [event.proposal] : [])));
  const listed = proposals.filter(({ id, state }) => stood.has(id) && state !== 'withdrawn');
  return compared(call, scene, listed);
}

async function compared({ tx, scope, asSystem }: Looking, scene: Scene, listed: readonly Proposal[]) {
  const { request } = scene.dispatch;
  const organization = scope.organization!;
  const asked = listed.map(({ partner }) => partner);
  if (asked.length === 0) return [];
  const warranties = await readWarranties(tx, request.kind, asked);
  const usual = await usualPrice(tx, organization, request.kind);
  const matched = await readMatchedTags(tx, request);
  const distances = await asSystem(() =>
    tx
      .selectFrom('request_dispatches')
      .select(['partner', 'distance'])
      .where(forOwner('request_dispatches', organization))
      .where('request', '=', request.id)
      .where('partner', 'in', asked)
      .execute(),
  );
  const rows = listed.flatMap((proposal) => {
    const known = scene.partners.get(proposal.partner);
    const distance = distances.find(({ partner }) => partner === proposal.partner)?.distance ?? 0;
    const warrantyDays = warranties.get(proposal.partner) ?? null;
    return known ? [{ ...proposal, known, distance, warrantyDays, rating: known.card.rating }] : [];
  });
  const ranking = rankPartners(
    rows.map(({ known, distance, price }) => ({
      ...known,
      distance,
      priceRatio: usual === null ? null : price.amount / usual,
      matchedTags: matched.get(known.partner) ?? 0,
    })),
    scene.habits.settings.ranking,
  );
  const advantages = advantagesOf(rows);
  return inRankingOrder(rows, ranking).map(
    ({ id, state, known, price, window, message, distance, warrantyDays }): ProposalView => ({
      id,
      state,
      partner: known.card,
      price,
      window,
      message,
      distance,
      travelMinutes: travelMinutes(distance),
      warrantyDays,
      best: [...(advantages.get(id) ?? [])],
    }),
  );
}
