import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';

/**
 * The owner's own row, for what has no row of its own to lock yet, or concerns several. Against itself only: whoever refers
 * to the owner, or reads it, does not wait.
 */
export async function lockOrganization(tx: Tx, organization: OrganizationId): Promise<void> {
  await tx.selectFrom('organizations').select('id').where('id', '=', organization).forNoKeyUpdate().execute();
}

export async function lockPartner(tx: Tx, partner: PartnerId): Promise<void> {
  await tx.selectFrom('partners').select('id').where('id', '=', partner).forNoKeyUpdate().execute();
}
