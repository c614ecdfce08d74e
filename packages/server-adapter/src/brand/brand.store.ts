import type { Brand } from '@pasar/core/brand';
import type { OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';

export async function readBrand(tx: Tx, organization: OrganizationId): Promise<Brand> {
  const row = await tx
    .selectFrom('organizations')
    .select(['name', 'locale', 'currency', 'country', 'zone', 'brand', 'privacy_url'])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  const { brand: tokens, privacy_url: privacyUrl, ...rest } = row;
  return { organization, ...rest, tokens, ...(privacyUrl && { privacyUrl }) };
}
