import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import {
  accountAfter,
  dueForRelation,
  type Relation,
  type RelationDecision,
  type RelationStep,
} from '@pasar/core/partners';
import type { Tx } from '../database/database.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { openHouseDocuments } from '../documents/house-documents.store.ts';
import { readAsks, refreshPapers } from '../documents/requirements.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { lockOrganization } from '../tenancy/owner-lock.ts';
import { setTimers } from '../timers/timer.ts';
import { tellOfRelation } from './relation-letters.ts';

/** The relation's row, locked: whoever else would move it, or give the partner work, waits here (PAR-7). */
export async function lockRelation(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<Relation | null> {
  const row = await tx
    .selectFrom('relations')
    .select(['owner as organization', 'partner', 'state', 'origin', 'since', 'suspended_until as suspendedUntil'])
    .where(forOwner('relations', owner))
    .where('partner', '=', partner)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The same where there may be no row to lock yet: the organization's own is, so that two who begin at once meet.
 * @param tx in the system's scope of the organization
 */
export async function lockPair(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<Relation | null> {
  await lockOrganization(tx, owner);
  return lockRelation(tx, owner, partner);
}

/**
 * Saves what a rule decided, and all that follows from it: the history with its words, the account, the event, live
 * updates, letters, and the timer that ends a suspension.
 * @param tx in the system's scope of the organization, holding the relation's lock unless it begins
 */
export async function saveRelation(tx: Tx, decision: RelationDecision, carrying: Carrying): Promise<void> {
  const { relation, moved } = decision;
  const { organization: owner, partner, state, origin, since, suspendedUntil } = relation;
  const { now, newId } = carrying;
  const changed = { state, origin, since, suspended_until: suspendedUntil };
  const open = await openHouseDocuments(tx, owner, partner);
  await tx
    .insertInto('relations')
    .values({ owner, partner, ...changed, house_documents_accepted: open === 0, guide_done: false })
    .onConflict((conflict) => conflict.columns(['owner', 'partner']).doUpdateSet(changed))
    .execute();
  await refreshPapers(tx, { owner, partner }, await readAsks(tx, owner), now);
  const { event, to, by, reason, until, at } = moved;
  await tx
    .insertInto('relation_moves')
    .values({ owner, id: newId(), partner, event, state: to, by, reason, until, at })
    .execute();
  await moveAccount(tx, relation, carrying);
  const happening = { type: `relation.${event}`, at, data: { partner, state: to }, isTold: true };
  const recorded = await recordHappenings(tx, owner, partner, [happening], carrying);
  await tellOfRelation(tx, decision, recorded, carrying);
  await writeUpdates(tx, owner, now, [{ type: 'relation.changed', audience: ['staff', `partner:${partner}`] }]);
  if (state === 'suspended' && suspendedUntil) {
    await setTimers(tx, [{ owner, kind: 'relation.reinstate', subject: partner, dueAt: suspendedUntil }]);
  }
}

async function moveAccount(tx: Tx, { partner, state }: Relation, { now }: Carrying): Promise<void> {
  const row = await tx
    .selectFrom('partners')
    .select(['account', 'licence_until'])
    .where('id', '=', partner)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const account = accountAfter(row.account, state, row.licence_until, now);
  if (account !== row.account) await tx.updateTable('partners').set({ account }).where('id', '=', partner).execute();
}

/** A suspension's time is over: the timer's work. Null: it has been moved on already. */
export async function wakeRelation(
  tx: Tx,
  { owner, subject, now }: { readonly owner: OrganizationId; readonly subject: string; readonly now: Carrying['now'] },
  newId: Carrying['newId'],
): Promise<PartnerId | null> {
  const relation = await lockRelation(tx, owner, subject as PartnerId);
  const decision = relation && dueForRelation(relation, now);
  if (!decision) return null;
  await saveRelation(tx, decision, { now, actor: 'clock', newId });
  return decision.relation.partner;
}

/** What became of a relation, newest first. */
export async function readHistory(
  tx: Tx,
  owner: OrganizationId,
  partner: PartnerId,
  limit = 50,
): Promise<readonly RelationStep[]> {
  return tx
    .selectFrom('relation_moves')
    .select(['event', 'state as to', 'at', 'by', 'reason', 'until'])
    .where(forOwner('relation_moves', owner))
    .where('partner', '=', partner)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
