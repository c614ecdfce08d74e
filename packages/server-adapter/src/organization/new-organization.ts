import type { OrganizationId, StaffId } from '@pasar/core/kernel';
import type { NewOrganization } from '@pasar/core/organization';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { letStaffIn } from '../people/staff.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { SeedOrganization } from '../seed/seed.schema.ts';
import { type OrganizationKeys, seedKeys } from '../seed/seed-marketplace.ts';
import { seedOrganization } from '../seed/seed-organization.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { announce } from './announce.ts';

/** The neutral blue of the widgets' own tokens, until the brand is set. */
const BRAND = {
  hue: 255,
  chroma: 0.12,
  solid: 0.49,
  hue2: 75,
  chroma2: 0.14,
  hueNeutral: 255,
  chromaNeutral: 0.006,
  radius: 8,
};

const NOTHING_YET = {
  brand: BRAND,
  dispatch: { checklist: [] },
  places: [],
  customers: [],
  relations: [],
  agreements: [],
  activations: [],
};

/**
 * ORG-7: an organization without places yet, with its first owner's card if one is named.
 * @param tx in the deployment's scope
 * @returns its keys, for the only time
 */
export async function makeOrganization(
  tx: Tx,
  house: Pick<House, 'ids' | 'seal'>,
  { owner, ...asked }: Omit<NewOrganization, 'owner'> & Partial<Pick<NewOrganization, 'owner'>>,
  carrying: Carrying,
): Promise<OrganizationKeys> {
  const { now } = carrying;
  const organization = SeedOrganization.parse({ ...NOTHING_YET, ...asked, id: house.ids<OrganizationId>() });
  return withScope(tx, systemScope(organization.id), DEPLOYMENT, async () => {
    await seedOrganization(tx, organization, [], now);
    if (owner) {
      const { subject, ...contact } = owner;
      const arriving = { subject, role: 'owner', contact, newId: house.ids<StaffId>() } as const;
      await letStaffIn(tx, house.seal, organization.id, arriving, now);
    }
    await announce(tx, organization.id, { event: 'created', reason: null }, carrying);
    return (await seedKeys(tx, house, organization))!;
  });
}
