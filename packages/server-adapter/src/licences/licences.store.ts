import type { Instant, PartnerId } from '@pasar/core/kernel';
import type { Licence } from '@pasar/core/licences';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

const select = (tx: Tx, owner: PartnerId) =>
  tx
    .selectFrom('licences')
    .select(['owner as partner', 'state', 'since', 'months', 'until', 'told_until as toldUntil'])
    .where(forOwner('licences', owner));

/** What the scope's person may see of it; undefined without one. */
export async function readLicence(tx: Tx, partner: PartnerId): Promise<Licence | undefined> {
  return select(tx, partner).executeTakeFirst();
}

/** @param tx in the deployment's scope; locked until its end */
export async function lockLicence(tx: Tx, partner: PartnerId): Promise<Licence | undefined> {
  return select(tx, partner).forUpdate().executeTakeFirst();
}

/**
 * Saves a licence, and with it the one date that matching reads (PAR-16): who is brought up to date by it is in good standing
 * from this commit on. Closed accounts and those that wait for their organization stay as they are.
 * @param tx in the deployment's scope
 */
export async function saveLicence(tx: Tx, licence: Licence, now: Instant): Promise<void> {
  const { partner: owner, state, since, months, until, toldUntil } = licence;
  const set = { state, since, months, until, told_until: toldUntil };
  await tx
    .insertInto('licences')
    .values({ owner, ...set })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet(set))
    .execute();
  await tx.updateTable('partners').set({ licence_until: until }).where('id', '=', owner).execute();
  if (now >= until) return;
  await tx
    .updateTable('partners')
    .set({ account: 'active' })
    .where('id', '=', owner)
    .where('account', '=', 'licence-due')
    .execute();
}
