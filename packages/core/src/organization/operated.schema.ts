import * as z from 'zod';
import { Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';
import { CountryCode, CurrencyCode, LanguageTag, TimeZone } from '../kernel/region.schema.ts';
import { Contact, Subject } from '../people/person.schema.ts';
import { SupportView } from '../support/support.schema.ts';
import { ORGANIZATION_LIFE } from './organization-life.ts';

/** ORG-7: organizations as the deployment's operator runs them. */

export const OrganizationState = z.enum(ORGANIZATION_LIFE.states);

const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/\p{Cc}/u.test(text));

export const NewOrganization = z
  .object({
    name: Name,
    locale: LanguageTag,
    currency: CurrencyCode,
    country: CountryCode,
    zone: TimeZone,
    /** ORG-4: who runs it: the first card among its staff. `subject`: as the organization's own host knows the person. */
    owner: z.object({ subject: Subject, name: Contact.shape.name, email: Contact.shape.email.unwrap() }),
  })
  .meta({ id: 'NewOrganization' });
export type NewOrganization = Readonly<z.output<typeof NewOrganization>>;

export const OperatedRow = z
  .object({
    id: id('organization'),
    name: z.string(),
    state: OrganizationState,
    /** Since when it is in that state. */
    since: Instants,
    /** ORG-5: its marketplace is switched on. */
    module: z.boolean(),
    locale: z.string(),
    currency: z.string(),
    country: z.string(),
    zone: z.string(),
    /** That work with it, and its buildings. */
    partners: z.int(),
    sites: z.int(),
    can: z.array(z.enum(['suspend', 'reinstate', 'close', 'switch'])),
  })
  .meta({ id: 'OperatedRow' });
export type OperatedRow = Readonly<z.output<typeof OperatedRow>>;

/** What became of it, and why. `by`: `operator:<subject>`, `owner:<subject>`, `system:` for the deployment's own command line. */
export const OrganizationHappening = z.object({
  at: Instants,
  event: z.enum(['created', 'suspended', 'reinstated', 'closed', 'switched-on', 'switched-off']),
  by: z.string(),
  reason: z.string().nullable(),
});
export type OrganizationHappening = Readonly<z.output<typeof OrganizationHappening>>;

export const OperatedOrganization = OperatedRow.extend({
  /** Jobs under way or upcoming: it is not closed before they are done. */
  inHand: z.int(),
  /** Newest first. */
  history: z.array(OrganizationHappening),
  /** PRV-4, newest first. */
  support: z.array(SupportView),
}).meta({ id: 'OperatedOrganization' });
export type OperatedOrganization = Readonly<z.output<typeof OperatedOrganization>>;

/** `keys`: for the organization's host, shown this once. */
export const MadeOrganization = z
  .object({
    id: id('organization'),
    organization: OperatedOrganization,
    keys: z.object({ publishable: z.string(), secret: z.string() }),
  })
  .meta({ id: 'MadeOrganization' });

export const OperatedQuery = PageQuery.extend({
  state: OrganizationState.optional(),
  /** A part of the name, or the whole id. */
  search: z.string().trim().max(100).optional(),
});
export type OperatedQuery = z.output<typeof OperatedQuery>;

/** By name. `counts`: of all there are, whatever the page was narrowed to. */
export const OperatedPage = page(OperatedRow)
  .extend({ counts: z.object({ active: z.int(), suspended: z.int(), closed: z.int() }) })
  .meta({ id: 'OperatedPage' });
