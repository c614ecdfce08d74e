import type { Seed } from '@pasar/server-adapter';
import { townId } from './ids.ts';
import { companyId, companySubject, kindsOf } from './towns/company.ts';
import { residentSubject } from './towns/organization.ts';
import { organizationId, siteId } from './towns/places.ts';
import type { TownPlan } from './towns/plan.ts';
import { towns } from './towns/towns.ts';

type Organization = Seed['organizations'][number];

type StaffAs<Role extends string> = Role extends string
  ? { readonly role: Role; readonly session: { role: Role; subject: string; contact: { name: string } } }
  : never;

export const STAFF = ['manager', 'community-manager', 'owner'] as const;

/** Someone who may be looked at the demo as, with all that a host's backend says of them (`POST /v1/sessions`). */
export type Persona = {
  /** Unique over the towns: `jakarta-resident-1`. */
  readonly id: string;
  readonly town: TownPlan['slug'];
  readonly organization: Organization['id'];
  readonly name: string;
} & (
  | {
      readonly role: 'customer';
      readonly site: string;
      readonly session: {
        role: 'customer';
        subject: string;
        sites: [Organization['places'][number]['id']];
        tags: string[];
      };
    }
  | {
      readonly role: 'partner';
      readonly company: string;
      /** Ids of the kinds it offers. */
      readonly kinds: readonly string[];
      readonly session: { role: 'partner'; subject: string; partner: Seed['partners'][number]['id'] };
    }
  | StaffAs<(typeof STAFF)[number]>
);

export const personas: readonly Persona[] = towns.flatMap((town): Persona[] => {
  const of = { town: town.slug, organization: organizationId(town) };
  return [
    ...town.residents.map(({ name, site, tags }, nth): Persona => {
      const subject = residentSubject(town, nth);
      const session = {
        role: 'customer' as const,
        subject,
        sites: [siteId(town, site)] as [ReturnType<typeof siteId>],
        tags: [...tags],
      };
      return { ...of, id: subject, name, role: 'customer', site, session };
    }),
    ...town.companies.map((company, nth): Persona => {
      const subject = companySubject(town, nth);
      const session = { role: 'partner' as const, subject, partner: companyId(town, company) };
      return {
        ...of,
        id: subject,
        name: company.owner,
        role: 'partner',
        company: company.name,
        kinds: kindsOf(town, company).map(({ slug }) => townId('kind', slug)),
        session,
      };
    }),
    ...STAFF.map((role): Persona => {
      const subject = `${town.slug}-${role}`;
      const name = town.staff[role];
      return { ...of, id: subject, name, role, session: { role, subject, contact: { name } } } as Persona;
    }),
  ];
});

/** Runs the deployment; looks after the partners of all three towns. */
export const operator = {
  id: 'operator',
  name: 'Maya Oduya',
  role: 'operator',
  session: { role: 'operator', subject: 'operator' },
} as const;
