import type { OrganizationId } from '@pasar/core/kernel';
import type { Marketplace } from '../marketplace.ts';
import { type OrganizationKeys, seedMarketplace } from '../seed/seed-marketplace.ts';

export interface NewOrganization {
  readonly name: string;
  /** BCP 47. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA. */
  readonly zone: string;
}

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

/**
 * An organization without places yet.
 * @returns its keys, for the only time
 */
export async function createOrganization(marketplace: Marketplace, asked: NewOrganization): Promise<OrganizationKeys> {
  const [keys] = await seedMarketplace(marketplace, {
    categories: [],
    kinds: [],
    partners: [],
    organizations: [
      {
        ...asked,
        id: marketplace.house.ids<OrganizationId>(),
        brand: BRAND,
        dispatch: { checklist: [] },
        places: [],
        customers: [],
        relations: [],
        agreements: [],
        activations: [],
      },
    ],
  });
  return keys!;
}
