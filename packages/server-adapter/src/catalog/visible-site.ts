import type { PlaceId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { readCustomer } from '../people/customers.store.ts';
import { readSite, type SitePlace } from '../places/sites.store.ts';
import type { Scope } from '../tenancy/scope.ts';

export interface VisibleSite {
  readonly site: SitePlace;
  /** Those the person carries. */
  readonly tags: readonly string[];
}

/**
 * The site somebody may look at, with the tags they carry: a customer's own ones only (ORG-2); for staff, and for a
 * page with a publishable key, any of the organization's, without tags.
 */
export async function readVisibleSite(
  tx: Tx,
  { organization, customer }: Scope,
  id: PlaceId,
): Promise<VisibleSite | undefined> {
  const person = customer && (await readCustomer(tx, organization!, customer));
  if (customer && !person?.sites.includes(id)) return undefined;
  const site = await readSite(tx, organization!, id);
  return site && { site, tags: person?.tags ?? [] };
}
