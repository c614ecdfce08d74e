import type { Seed } from '@pasar/server-adapter';
import { categories, seedKinds } from './kinds/directory.ts';
import { townRegistry } from './registry/registry.ts';
import { companyOf } from './towns/company.ts';
import { organizationOf } from './towns/organization.ts';
import { towns } from './towns/towns.ts';

export { operator, type Persona, personas } from './personas.ts';
export { companyId, kindsOf } from './towns/company.ts';
export { organizationId, siteId } from './towns/places.ts';
export type { CompanyPlan, TownPlan } from './towns/plan.ts';
export { towns } from './towns/towns.ts';

/** The demo town: Jakarta, Lyon and Moscow on one deployment. The same on every run. */
export function townSeed(): Seed {
  return {
    operator: { secret: 'sk_demo_operator' },
    categories,
    kinds: seedKinds(),
    partners: towns.flatMap((town) => town.companies.map((company, nth) => companyOf(town, company, nth))),
    organizations: towns.map(organizationOf),
    registry: [...townRegistry()],
  };
}
