import type { Seed } from '@pasar/server-adapter';
import { categories, seedKinds } from './kinds/directory.ts';
import { townRegistry } from './registry/registry.ts';
import { companyOf } from './towns/company.ts';
import { organizationOf } from './towns/organization.ts';
import type { CompanyPlan, TownPlan } from './towns/plan.ts';
import { proposedBy } from './towns/proposed.ts';
import { towns } from './towns/towns.ts';

export { operator, type Persona, personas } from './personas.ts';
export { companyId, kindsOf } from './towns/company.ts';
export { organizationId, siteId } from './towns/places.ts';
export type { CompanyPlan, TownPlan } from './towns/plan.ts';
export { towns } from './towns/towns.ts';

/** How the demo's operator bills: one price in all three towns. */
const LICENSING: NonNullable<NonNullable<Seed['operator']>['licensing']> = {
  issuer: {
    name: 'Pasar Demo Operations SAS',
    taxId: 'FR40303265045',
    address: ['12 rue de la République', '69001 Lyon'],
    payment: ['Banque de démonstration', 'IBAN FR76 3000 6000 0112 3456 7890 189'],
  },
  price: { amount: 24_000, currency: 'EUR' },
  taxRate: 2000,
  calendar: { country: 'FR', zone: 'Europe/Paris' },
  name: 'Demo operator',
};

/** PAR-8: with the service that it has proposed besides, if there is one. */
function withProposed(town: TownPlan, company: CompanyPlan, partner: Seed['partners'][number]) {
  const more = proposedBy(town, company);
  return more ? { ...partner, services: [...partner.services, more.service] } : partner;
}

/** The demo town: Jakarta, Lyon and Moscow on one deployment. The same on every run. */
export function townSeed(): Seed {
  return {
    operator: { secret: 'sk_demo_operator', licensing: LICENSING },
    categories,
    kinds: seedKinds(),
    partners: towns.flatMap((town) =>
      town.companies.map((company, nth) => withProposed(town, company, companyOf(town, company, nth))),
    ),
    organizations: towns.map(organizationOf),
    registry: [...townRegistry()],
  };
}
