import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import { words } from '../words.ts';
import { activationsOf, agreementOf, companyId, companyOf, relationOf } from './company.ts';
import { legalEntityOf } from './legal.ts';
import { ASKS } from './papers.ts';
import { organizationId, placeId, siteId } from './places.ts';
import type { TownPlan } from './plan.ts';
import { proposedBy } from './proposed.ts';
import { ticketsOf } from './tickets.ts';

type Organization = Seed['organizations'][number];

/** The organization with its tree of places, its residents, and what it has with each company. */
export function organizationOf(town: TownPlan): Organization {
  const { organization: name, locale, currency, country, zone, brand } = town;
  return {
    id: organizationId(town),
    name,
    locale,
    currency,
    country,
    zone,
    brand,
    privacyUrl: '/privacy',
    dispatch: {
      // Nobody who looks at a demo waits a whole minute until a proposal stands (REQ-10).
      undoSeconds: 12,
      checklist: ['fit', 'reachable', 'tools', 'free'].map((id) => ({ id, label: words('shared', `checklist.${id}`) })),
    },
    keys: { publishable: `pk_demo_${town.slug}`, secret: `sk_demo_${town.slug}` },
    places: placesOf(town),
    customers: residentsOf(town),
    legalEntities: [legalEntityOf(town, name, -1)],
    relations: town.companies.map((company) => ({ partner: companyId(town, company), ...relationOf(company) })),
    agreements: town.companies.flatMap((company, nth) => agreementOf(town, company, nth)),
    offerings: town.companies.flatMap((company) => proposedBy(town, company)?.offering ?? []),
    tickets: ticketsOf(town),
    ...termsOf(town),
    activations: town.companies.flatMap((company) => activationsOf(town, company)),
  };
}

/** PAR-5, PAR-12: a default, a kind's rate, a partner's, a service's; and the papers that are asked for. */
function termsOf(town: TownPlan): Pick<Organization, 'commissions' | 'requirements'> {
  const [first, second] = town.companies.map((company) => companyId(town, company));
  const [service] = companyOf(town, town.companies[1]!, 1).services;
  const particular = [
    { kind: townId('kind', 'handyman'), rate: 1_500 },
    { partner: first!, rate: 900 },
    { partner: second!, service: service!.id, rate: 850 },
  ];
  if (town.slug !== ASKS) return { commissions: particular, requirements: [] };
  return {
    commissions: [{ rate: 1_250 }, ...particular],
    requirements: [{ type: 'insurance', expires: true }],
  };
}

function placesOf(town: TownPlan): Organization['places'] {
  return town.groups.flatMap((group) => [
    { id: placeId(town, group.name), parent: null, level: 'group' as const, name: group.name },
    ...group.quarters.flatMap((quarter) => [
      {
        id: placeId(town, group.name, quarter.name),
        parent: placeId(town, group.name),
        level: 'quarter' as const,
        name: quarter.name,
      },
      ...quarter.sites.map(([name, address, lat, lng]) => ({
        id: siteId(town, name),
        parent: placeId(town, group.name, quarter.name),
        level: 'site' as const,
        name,
        address,
        point: { lat, lng },
      })),
    ]),
  ]);
}

/** The host's own id of a resident: what its backend mints sessions for. */
export function residentSubject(town: TownPlan, nth: number): string {
  return `${town.slug}-resident-${nth + 1}`;
}

function residentsOf(town: TownPlan): Organization['customers'] {
  return town.residents.map(({ name, site, tags }, nth) => ({
    id: townId('customer', `${town.slug}/${name}`),
    subject: residentSubject(town, nth),
    sites: [siteId(town, site)],
    tags: [...tags],
    contact: { name, phone: town.phone(900 + nth), email: `resident${nth + 1}@${town.slug}.example` },
  }));
}
