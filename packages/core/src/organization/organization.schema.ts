import * as z from 'zod';
import { Instants, id } from '../kernel/kernel.schema.ts';
import { LegalEntity } from '../legal/legal-entity.schema.ts';
import { ORGANIZATION_LIFE } from './organization-life.ts';
import { isPrivacyAddress } from './privacy-address.ts';

/** What an owner sets of the organization itself. */
export const OrganizationEdit = z.object({
  name: z.string().trim().min(1).max(120),
  /** What it tells people about their data (PRV-1): https, or a path on the pages that show it. */
  privacyUrl: z.string().max(500).refine(isPrivacyAddress).nullable(),
  /** PAR-7: partners who are not asked may apply. */
  takesApplications: z.boolean(),
});
export type OrganizationEdit = z.output<typeof OrganizationEdit>;

export const OrganizationView = OrganizationEdit.extend({
  privacyUrl: z.string().nullable(),
  id: id('organization'),
  /** BCP 47. */
  locale: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  /** IANA. */
  zone: z.string(),
  /** ORG-5: the marketplace is switched on. */
  module: z.boolean(),
  /** ORG-7; who is suspended reads why. */
  state: z.enum(ORGANIZATION_LIFE.states),
  suspended: z.object({ since: Instants, reason: z.string() }).nullable(),
  can: z.array(z.enum(['edit', 'switch'])),
}).meta({ id: 'OrganizationView' });
export type OrganizationView = Readonly<z.output<typeof OrganizationView>>;

/** ORG-5. */
export const ModuleSwitch = z.object({ on: z.boolean() });

const Prefilled = z.array(z.string().max(40)).max(30);

/** `prefilled`: fields whose values came from the registry as they stand (PAR-1). */
export const Signatory = z
  .object({
    id: id('legal-entity'),
    entity: LegalEntity,
    prefilled: Prefilled,
    can: z.array(z.enum(['edit', 'remove'])),
  })
  .meta({ id: 'Signatory' });
export type Signatory = Readonly<z.output<typeof Signatory>>;

/** Who signs for the organization, oldest first (AGR-1). */
export const Signatories = z.object({ items: z.array(Signatory), can: z.array(z.enum(['add'])) });

export const SignatoryEdit = z.object({ entity: LegalEntity, prefilled: Prefilled.default([]) });
