import type { NewOrganization } from '@pasar/core/organization';
import { asCommand } from '../audit/command.ts';
import type { Marketplace } from '../marketplace.ts';
import { makeOrganization } from '../organization/new-organization.ts';
import type { OrganizationKeys } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';

/**
 * An organization by the command line: whoever its host calls its owner first is so (ORG-4).
 * @returns its keys, for the only time
 */
export function createOrganization(
  { house }: Pick<Marketplace, 'house'>,
  asked: Omit<NewOrganization, 'owner'>,
): Promise<OrganizationKeys> {
  return asCommand(house, DEPLOYMENT, 'organizations.create', async (tx, about) => {
    const { clock, ids: newId } = house;
    const keys = await makeOrganization(tx, house, asked, { now: clock.now(), actor: 'system:', newId });
    about({ kind: 'organization', id: keys.organization });
    return keys;
  });
}
