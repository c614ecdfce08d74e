import type { OrganizationId, StaffId } from '@pasar/core/kernel';
import type { NewOrganization } from '@pasar/core/organization';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { letStaffIn } from '../people/staff.store.ts';
import { SeedOrganization } from '../seed/seed.schema.ts';
import { type OrganizationKeys, seedKeys } from '../seed/seed-marketplace.ts';
import { seedOrganization } from '../seed/seed-organization.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { addOrganizationMove } from './organizations.store.ts';

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
 * @param actor `operator:<subject>`
 * @returns its keys, for the only time
 */
export async function makeOrganization(
  tx: Tx,
  house: Pick<House, 'ids' | 'clock' | 'seal'>,
  { owner, ...asked }: Omit<NewOrganization, 'owner'> & Partial<Pick<NewOrganization, 'owner'>>,
  actor: string,
): Promise<OrganizationKeys> {
  const now = house.clock.now();
  const organization = SeedOrganization.parse({ ...NOTHING_YET, ...asked, id: house.ids<OrganizationId>() });
  return withScope(tx, systemScope(organization.id), DEPLOYMENT, async () => {
    await seedOrganization(tx, organization, [], now);
    if (owner) {
      const { subject, ...contact } = owner;
      const arriving = { subject, role: 'owner', contact, newId: house.ids<StaffId>() } as const;
      await letStaffIn(tx, house.seal, organization.id, arriving, now);
    }
    const created = { event: 'created', reason: null } as const;
    await addOrganizationMove(tx, organization.id, created, { now, actor, newId: house.ids });
    return (await seedKeys(tx, house, organization))!;
  });
}
