import { type Agreement, type AgreementVersion, inForce } from '@pasar/core/agreements';
import type { KindId, RequestId, ServiceId } from '@pasar/core/kernel';
import { fallProposals } from '@pasar/core/proposals';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { carryOut } from '../requests/carry-out.ts';
import { lockDispatch } from '../requests/dispatch.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { CarryingAgreement } from './carry-agreement.ts';
import { readLinesInForce } from './in-force.store.ts';

/**
 * AGR-6: what no agreement covers any more goes off for new requests, and the partner's proposals of its kinds fall. Jobs
 * that were assigned are left alone: their version is pinned to them.
 * @param tx in the system's scope; the agreement is saved already
 */
export async function endActivations(tx: Tx, agreement: Agreement, carrying: CarryingAgreement): Promise<void> {
  const { organization: owner, partner, versions } = agreement;
  const { now } = carrying;
  const holding = await readLinesInForce(tx, { owner, partner, now });
  const covered = new Set<string>(holding.map(({ service }) => service));
  const before = versions.filter(hasHeld).flatMap(({ lines }) => lines);
  const lost = [...new Set(before.map(({ service }) => service))].filter((service) => !covered.has(service));
  await switchOff(tx, agreement, lost, carrying);
  const kept = new Set<string>(holding.map(({ kind }) => kind));
  const kinds = [...new Set(before.map(({ kind }) => kind))].filter((kind) => !kept.has(kind));
  await dropProposals(tx, agreement, kinds, carrying);
}

/** It was accepted once. */
function hasHeld({ state, answeredAt }: AgreementVersion): boolean {
  return answeredAt !== null && state !== 'declined';
}

async function switchOff(
  tx: Tx,
  { organization: owner, partner, id }: Agreement,
  services: readonly ServiceId[],
  { now }: CarryingAgreement,
): Promise<void> {
  if (services.length === 0) return;
  const { numUpdatedRows } = await tx
    .updateTable('activations')
    .set({ active: false, off_by: id })
    .where(forOwner('activations', owner))
    .where('partner', '=', partner)
    .where('service', 'in', [...services])
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await writeUpdates(tx, owner, now, [{ type: 'catalog.changed', audience: ['everyone'] }]);
}

/** Each under its request's lock, in the order of their ids, so that two ends never wait for each other. */
async function dropProposals(
  tx: Tx,
  { organization: owner, partner }: Agreement,
  kinds: readonly KindId[],
  { now, actor, newId }: CarryingAgreement,
): Promise<void> {
  if (kinds.length === 0) return;
  const { rows } = await sql<{ id: RequestId }>`
    select r.id from requests r
    join proposals p on p.owner = r.owner and p.request = r.id
    where ${forOwner('r', owner)} and p.partner = ${partner} and p.state in ('pending', 'standing')
      and r.kind = any(${[...kinds]}::uuid[])
    order by r.id`.execute(tx);
  for (const { id } of rows) {
    const dispatch = await lockDispatch(tx, owner, id);
    if (!dispatch) continue;
    const fallen = fallProposals(dispatch, { partner }, { now });
    if (fallen.state !== dispatch) await carryOut(tx, dispatch, fallen, { now, actor, newId });
  }
}

/** AGR-6: what went off by an agreement's end, and could be switched on again as far as the one in force covers it. */
export async function readRestorable(tx: Tx, agreement: Agreement, now: CarryingAgreement['now']) {
  const holding = inForce(agreement, now);
  if (!holding) return [];
  const { organization: owner, partner } = agreement;
  const rows = await tx
    .selectFrom('activations')
    .select(['place', 'service'])
    .where(forOwner('activations', owner))
    .where('partner', '=', partner)
    .where('active', '=', false)
    .where('off_by', 'is not', null)
    .execute();
  return rows.filter(({ service }) => holding.lines.some((line) => line.service === service));
}

/** AGR-6: a renewal restores them: those of services that may still be switched on. */
export async function restoreActivations(
  tx: Tx,
  agreement: Agreement,
  { now, mayBeOn }: { readonly now: CarryingAgreement['now']; readonly mayBeOn: (service: ServiceId) => boolean },
): Promise<number> {
  const { organization: owner, partner } = agreement;
  const wanted = (await readRestorable(tx, agreement, now)).filter(({ service }) => mayBeOn(service));
  for (const { place, service } of wanted) {
    await tx
      .updateTable('activations')
      .set({ active: true, off_by: null })
      .where(forOwner('activations', owner))
      .where('partner', '=', partner)
      .where('service', '=', service)
      .where('place', '=', place)
      .execute();
  }
  if (wanted.length > 0) await writeUpdates(tx, owner, now, [{ type: 'catalog.changed', audience: ['everyone'] }]);
  return wanted.length;
}
