import type { Brand } from '@pasar/core/brand';
import type { OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { PLAIN } from './plain.ts';

export async function readBrand(tx: Tx, organization: OrganizationId): Promise<Brand> {
  const row = await tx
    .selectFrom('organizations')
    .select(['name', 'locale', 'currency', 'country', 'zone', 'brand', 'privacy_url', 'module'])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  const { brand: tokens, privacy_url: privacyUrl, module, ...rest } = row;
  const brand = { organization, ...rest, tokens, ...(privacyUrl && { privacyUrl }) };
  return module ? brand : { ...brand, switchedOff: true };
}

/** What the operator's own widgets look like, in its name and its calendar's zone. @param tx in the operator's scope */
export async function readOperatorBrand(tx: Tx, deployment: DeploymentId): Promise<Brand> {
  const { name, locale, price, calendar, brand } = await readLicensing(tx, deployment);
  const { country, zone } = calendar;
  // ISO 4217 has a code for no currency: nothing is sold before there is a price.
  const currency = price?.currency ?? 'XXX';
  return { organization: null, name, locale, currency, country, zone, tokens: brand ?? PLAIN };
}
