import type { Instant } from '@pasar/core/kernel';
import { pathUp, placeTree } from '@pasar/core/places';
import type { Tx } from '../database/database.ts';
import { sha256 } from '../digest.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Organization = CheckedSeed['organizations'][number];

/** An organization with its places, customers, and what it has with partners. */
export async function seedOrganization(
  tx: Tx,
  organization: Organization,
  partners: CheckedSeed['partners'],
  now: Instant,
): Promise<void> {
  const papers = new Map<string, Instant>(partners.map(({ id, documentsValidUntil }) => [id, documentsValidUntil]));
  const {
    id: owner,
    brand,
    privacyUrl,
    dispatch,
    mail,
    takesApplications,
    places,
    customers,
    relations,
    activations,
  } = organization;
  const { name, locale, currency, country, zone } = organization;
  await insertNew(tx, 'organizations', [
    {
      id: owner,
      name,
      locale,
      currency,
      country,
      zone,
      privacy_url: privacyUrl ?? null,
      brand,
      brand_hash: (await sha256(JSON.stringify(brand))).slice(0, 8),
      dispatch,
      mail,
      takes_applications: takesApplications,
      state_since: now,
    },
  ]);
  const tree = placeTree(places);
  await insertNew(
    tx,
    'places',
    places.map(({ id, parent, level, name, address, point }) => ({
      owner,
      id,
      parent,
      level,
      name,
      address: address ?? null,
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
      path: pathUp(tree, id)
        .map((place) => place.id)
        .reverse(),
    })),
  );
  await insertNew(
    tx,
    'customers',
    customers.map(({ id, subject, sites, tags }) => ({ owner, id, subject, sites, tags })),
  );
  await insertNew(
    tx,
    'relations',
    relations.map(({ partner, state, houseDocumentsAccepted, guideDone, origin, since, suspendedUntil }) => ({
      owner,
      partner,
      state,
      origin,
      since: since ?? now,
      suspended_until: suspendedUntil,
      documents_valid_until: papers.get(partner) ?? null,
      house_documents_accepted: houseDocumentsAccepted,
      guide_done: guideDone,
    })),
  );
  await insertNew(
    tx,
    'activations',
    activations.map((activation) => ({ owner, ...activation })),
  );
}
