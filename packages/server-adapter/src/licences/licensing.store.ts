import type { Instant } from '@pasar/core/kernel';
import { LicensingSettings } from '@pasar/core/licences/settings';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/**
 * PAR-16: how the operator bills; as it comes while nothing was set.
 * @param tx in the deployment's scope, or the operator's
 */
export async function readLicensing(tx: Tx, deployment: DeploymentId): Promise<LicensingSettings> {
  const row = await tx
    .selectFrom('licensing')
    .select('settings')
    .where(forOwner('licensing', deployment))
    .executeTakeFirst();
  // Parsed, so that what was added since has its default.
  return LicensingSettings.parse(row?.settings ?? {});
}

export async function saveLicensing(
  tx: Tx,
  owner: DeploymentId,
  settings: LicensingSettings,
  at: Instant,
): Promise<void> {
  const set = { settings: json(settings), updated_at: at };
  await tx
    .insertInto('licensing')
    .values({ owner, ...set })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet(set))
    .execute();
}
