import { DAY, type Instant, later, type OrganizationId } from '@pasar/core/kernel';
import type { LicensingSettings } from '@pasar/core/licences';
import { asCommand, countChanges } from '../audit/command.ts';
import { addKey, type KeyKind, newApiKey } from '../auth/keys.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { saveLicensing } from '../licences/licensing.store.ts';
import { addWebhook } from '../messages/webhooks.store.ts';
import { upsertEntities } from '../registry/entities.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { type CheckedSeed, checkSeed } from './check-seed.ts';
import type { Seed } from './seed.schema.ts';
import { seedAgreements, seedLegalEntities } from './seed-agreements.ts';
import { seedDirectory, seedPartners } from './seed-directory.ts';
import { seedDocuments } from './seed-documents.ts';
import { seedLicences } from './seed-licences.ts';
import { seedOfferings } from './seed-offerings.ts';
import { seedOrganization } from './seed-organization.ts';
import { seedPeople } from './seed-people.ts';
import { seedTerms } from './seed-terms.ts';
import { seedTickets } from './seed-tickets.ts';
import { seedWallets } from './seed-wallets.ts';

/** Shown once: only their hashes are kept. */
export interface OrganizationKeys {
  readonly organization: OrganizationId;
  readonly name: string;
  readonly publishable: string;
  readonly secret: string;
}

/**
 * Brings a whole deployment in, all of it or nothing. What is there already stays as it is, so that seeding twice
 * changes nothing.
 * @returns the keys of organizations that had none
 * @throws SeedFaulty
 */
export async function seedMarketplace(
  { house }: { readonly house: House },
  seed: Seed,
): Promise<readonly OrganizationKeys[]> {
  const checked = dated(checkSeed(seed), house.clock.now());
  return asCommand(house, DEPLOYMENT, 'seed', async (all, about) => {
    about({ kind: 'deployment', id: house.deployment });
    await seedDirectory(all, house.deployment, checked);
    await seedPartners(all, house.deployment, checked, house.clock.now());
    if (checked.operator?.licensing) await seedLicensing(all, house, checked.operator.licensing);
    await seedLicences(all, house.deployment, checked, house.clock.now());
    await seedDocuments(all, house, checked);
    await upsertEntities(all, house.deployment, checked.registry);
    await seedLegalEntities(all, checked, house.clock.now());
    const keys: OrganizationKeys[] = [];
    for (const organization of checked.organizations) {
      const { tx, changes } = countChanges(all);
      const isNew = !(await isThere(tx, organization.id));
      await seedOrganization(tx, organization, checked.partners, house.clock.now());
      await seedOfferings(tx, organization, checked.partners, house.clock.now());
      await seedAgreements(tx, organization, checked, house.clock.now());
      if (isNew) await seedTerms(tx, house, organization);
      await seedWallets(tx, house, organization);
      await seedTickets(tx, house, organization);
      for (const webhook of organization.webhooks) {
        await addWebhook(tx, house.seal, organization.id, webhook, house.clock.now());
      }
      const made = await seedKeys(tx, house, organization);
      if (made) keys.push(made);
      if (changes() > 0) about({ kind: 'organization', id: organization.id });
    }
    await seedPeople(all, house.seal, checked);
    if (checked.operator) await addKey(all, house.deployment, house.ids(), checked.operator.secret);
    return keys;
  });
}

/** What ends so many days from now: licences, papers, agreements. */
function dated(seed: CheckedSeed, now: Instant): CheckedSeed {
  const ahead = (days: number) => later(now, days * DAY);
  const partners = seed.partners.map((partner) => ({
    ...partner,
    ...(partner.licenceDays !== undefined && { licenceUntil: ahead(partner.licenceDays) }),
    documents: partner.documents.map(({ validDays, ...document }) =>
      validDays === undefined ? document : { ...document, validUntil: ahead(validDays).slice(0, 10) },
    ),
  }));
  const organizations = seed.organizations.map((organization) => ({
    ...organization,
    agreements: organization.agreements.map(({ expiresDays, ...agreement }) =>
      expiresDays === undefined ? agreement : { ...agreement, expiresAt: ahead(expiresDays) },
    ),
  }));
  return { ...seed, partners, organizations };
}

async function isThere(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', id as OrganizationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the operator has set itself stays. */
async function seedLicensing(tx: Tx, { deployment, clock }: House, settings: LicensingSettings): Promise<void> {
  const known = await tx.selectFrom('licensing').select('owner').executeTakeFirst();
  if (!known) await saveLicensing(tx, deployment, settings, clock.now());
}

/** @returns the keys of an organization that had none */
export async function seedKeys(
  tx: Tx,
  { ids }: Pick<House, 'ids'>,
  { id: organization, name, keys }: CheckedSeed['organizations'][number],
): Promise<OrganizationKeys | undefined> {
  const existing = await tx
    .selectFrom('api_keys')
    .select('id')
    .where(forOwner('api_keys', organization))
    .limit(1)
    .executeTakeFirst();
  if (existing) return undefined;
  const keyOf = (kind: KeyKind) => keys?.[kind] ?? newApiKey(kind);
  const made = { organization, name, publishable: keyOf('publishable'), secret: keyOf('secret') };
  await addKey(tx, organization, ids(), made.publishable);
  await addKey(tx, organization, ids(), made.secret);
  return made;
}
