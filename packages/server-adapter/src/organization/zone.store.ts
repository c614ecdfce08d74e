import type { OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';

/** An organization's IANA time zone: by whose midnights its days are counted. */
export async function zoneOf(tx: Tx, organization: OrganizationId): Promise<string> {
  const { zone } = await tx
    .selectFrom('organizations')
    .select('zone')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return zone;
}
