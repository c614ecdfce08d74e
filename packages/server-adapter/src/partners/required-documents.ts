import type { Instant, Listed, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';

/** PAR-5: what the organization requires and the partner has not given, or not in force, by name. */
export async function missingDocuments(
  _tx: Tx,
  _organization: OrganizationId,
  _partner: PartnerId,
  _now: Instant,
): Promise<readonly Listed[]> {
  return [];
}

/** PAR-6: house documents that the partner has not accepted in the version in force. */
export async function openHouseDocuments(_tx: Tx, _organization: OrganizationId, _partner: PartnerId): Promise<number> {
  return 0;
}
