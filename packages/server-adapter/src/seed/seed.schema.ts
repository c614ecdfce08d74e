import { BrandTokens } from '@pasar/core/brand/schema';
import { DocumentTypes, Requirement } from '@pasar/core/documents/schema';
import { FormDefinition } from '@pasar/core/forms/schema';
import { Instants, id, LocalizedText, Point, Windows } from '@pasar/core/kernel/schema';
import { LegalEntity } from '@pasar/core/legal/schema';
import { LicensingSettings } from '@pasar/core/licences/settings';
import { MailSettings } from '@pasar/core/notices/settings';
import { Contact } from '@pasar/core/people/schema';
import { PlaceLevel, Zone } from '@pasar/core/places/schema';
import { RegistryEntity } from '@pasar/core/registry/schema';
import { DispatchSettings } from '@pasar/core/requests/settings';
import { OFFERING_LIFE, SERVICE_LIFE } from '@pasar/core/services';
import { ServiceText } from '@pasar/core/services/schema';
import { NewTicket } from '@pasar/core/tickets/schema';
import * as z from 'zod';

/**
 * A whole deployment as one document: how the demo town, a test and a migration from another system come in.
 * Everything has its id already, so that seeding twice changes nothing.
 */

export const SeedKind = z.object({
  id: id('kind'),
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
  category: z.string(),
  icon: z.string(),
  names: LocalizedText,
  /** Words a search also finds it by, per locale, separated by spaces. */
  synonyms: LocalizedText.optional(),
  unit: LocalizedText,
  /** SVG text, 320 × 192, painted with the classes of the picture palette (`a3 a5 a7 a9 a12 s3 s5 s9 n1 n3 n5 …`). */
  picture: z.string(),
  /** REQ-6. */
  leadPoints: z.number().int().min(0),
  form: FormDefinition,
});

/** Who signs. Its ids are not checked here: a seed may tell of a wrong one. */
const SeedLegalEntity = z.object({ id: id('legal-entity'), entity: LegalEntity });

export const SeedService = z.object({
  id: id('service'),
  kind: id('kind'),
  summary: LocalizedText,
  description: LocalizedText,
  /** Minor units of the organization's currency; null: on quote. */
  price: z.number().int().nullable(),
  from: z.boolean().default(true),
  warrantyDays: z.number().int().nullable(),
  zone: Zone,
  state: z.enum(SERVICE_LIFE.states).default('active'),
  /** Why the operator said no, to it or to its revision. */
  reason: z.string().nullable().default(null),
  /** New words for an active one. */
  revision: ServiceText.nullable().default(null),
  /** Since when it, or its revision, waits for the operator. */
  waitingDays: z.number().min(0).nullable().default(null),
});

/** PAR-5: a paper of a partner's, with its bytes. */
export const SeedDocument = z.object({
  id: id('document'),
  type: DocumentTypes,
  name: z.string(),
  /** A PDF, base64. */
  pdf: z.base64(),
  /** Its last day; null: it does not end. */
  validUntil: z.iso.date().nullable().default(null),
  /** Instead: so many days from when it is brought in. */
  validDays: z.number().int().optional(),
});

export const SeedPartner = z.object({
  id: id('partner'),
  name: z.string(),
  country: z.string().length(2),
  base: Point,
  account: z.enum(['invited', 'submitted', 'licence-due', 'active', 'suspended', 'closed']),
  licenceUntil: Instants,
  /** Instead: so many days from when it is brought in, for demos that stay fresh. */
  licenceDays: z.number().optional(),
  documentsValidUntil: Instants,
  away: z.array(Windows).default([]),
  /** PAR-4: organizations it has nothing with find it. */
  listed: z.boolean().default(true),
  phone: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  /** Sum of stars and count of reviews, so that means can be taken without rounding. */
  stars: z.number().int().min(0),
  reviews: z.number().int().min(0),
  /** Median minutes to a first answer; jobs won and finished. */
  record: z.object({ responseMinutes: z.number(), won: z.number().int(), completed: z.number().int() }),
  members: z.array(z.object({ id: id('member'), subject: z.string(), contact: Contact })).min(1),
  services: z.array(SeedService),
  legalEntity: SeedLegalEntity.optional(),
  documents: z.array(SeedDocument).default([]),
});

const DaysAgo = z.number().min(0).max(365);

/** PAR-2: an add-partner request and what became of it, in days before it is brought in; each step by its own rule. */
export const SeedTicket = z.object({
  id: id('ticket'),
  entity: NewTicket.shape.entity,
  note: z.string().default(''),
  daysAgo: DaysAgo,
  steps: z
    .array(
      z.discriminatedUnion('step', [
        z.object({ step: z.enum(['invoice', 'pay', 'create-account', 'withdraw']), daysAgo: DaysAgo }),
        z.object({ step: z.enum(['decline', 'answer']), daysAgo: DaysAgo, text: z.string() }),
      ]),
    )
    .default([]),
});

export const SeedOrganization = z.object({
  id: id('organization'),
  name: z.string(),
  locale: z.string(),
  currency: z.string(),
  country: z.string().length(2),
  zone: z.string(),
  privacyUrl: z.string().optional(),
  brand: BrandTokens,
  dispatch: DispatchSettings,
  mail: MailSettings.default({}),
  /** PAR-4: partners it has nothing with may apply. */
  takesApplications: z.boolean().default(true),
  /** Where its backend hears of what happens; the secret is Standard Webhooks' `whsec_…`. */
  webhooks: z
    .array(
      z.object({ id: id('webhook'), url: z.url({ protocol: /^https?$/ }), secret: z.string().startsWith('whsec_') }),
    )
    .default([]),
  /** Well-known keys for demos and tests only: stored hashed; leave out to have fresh ones printed once. */
  keys: z.object({ publishable: z.string().startsWith('pk_'), secret: z.string().startsWith('sk_') }).optional(),
  places: z.array(
    z.object({
      id: id('place'),
      parent: id('place').nullable(),
      level: PlaceLevel,
      name: z.string(),
      address: z.string().optional(),
      point: Point.optional(),
    }),
  ),
  customers: z.array(
    z.object({
      id: id('customer'),
      subject: z.string(),
      sites: z.array(id('place')),
      tags: z.array(z.string()).default([]),
      contact: Contact,
    }),
  ),
  relations: z.array(
    z.object({
      partner: id('partner'),
      state: z.enum(['invited', 'applied', 'accepted', 'suspended', 'deactivated', 'refused', 'deleted']),
      houseDocumentsAccepted: z.boolean(),
      guideDone: z.boolean(),
      origin: z.enum(['link', 'connect', 'asked', 'ticket', 'brought']).default('brought'),
      since: Instants.optional(),
      /** A suspension that ends by itself. */
      suspendedUntil: Instants.nullable().default(null),
      /** Points its wallet opens with (PTS-1). */
      points: z.number().int().min(0).default(200),
    }),
  ),
  /**
   * PAR-8: what the organization says to a service. Left out: what is switched on is accepted, and so is what an accepted
   * partner has active; an applicant offers it.
   */
  offerings: z
    .array(
      z.object({
        partner: id('partner'),
        service: id('service'),
        state: z.enum([...OFFERING_LIFE.states, 'none']),
        reason: z.string().nullable().default(null),
        reduction: Zone.nullable().default(null),
      }),
    )
    .default([]),
  legalEntities: z.array(SeedLegalEntity).default([]),
  agreements: z.array(
    z.object({
      id: id('agreement'),
      partner: id('partner'),
      kinds: z.array(id('kind')).min(1),
      state: z.enum(['draft', 'sent', 'accepted', 'declined', 'expired', 'withdrawn', 'terminated', 'superseded']),
      expiresAt: Instants.nullable(),
      /** Instead: so many days from when it is brought in. */
      expiresDays: z.number().optional(),
      /** Basis points. */
      commission: z.number().int().min(0).max(10_000),
    }),
  ),
  /** PAR-12: rates that are set, whose draft they fill in. */
  commissions: z
    .array(
      z.object({
        partner: id('partner').optional(),
        service: id('service').optional(),
        kind: id('kind').optional(),
        /** Basis points. */
        rate: z.number().int().min(0).max(10_000),
      }),
    )
    .default([]),
  /** PAR-5: what applicants are asked for. */
  requirements: z.array(Requirement).default([]),
  tickets: z.array(SeedTicket).default([]),
  /** A service switched on for a place and all below it (CAT-2). */
  activations: z.array(
    z.object({
      partner: id('partner'),
      service: id('service'),
      place: id('place'),
      category: z.string(),
      weight: z.number().int().default(0),
      tags: z.array(z.string()).default([]),
    }),
  ),
});

export const Seed = z.object({
  /** The deployment's own secret key, for demos and tests only; left out, there is none until it is made by command. */
  operator: z.object({ secret: z.string().startsWith('sk_'), licensing: LicensingSettings.optional() }).optional(),
  categories: z.array(z.object({ id: z.string(), names: LocalizedText, icon: z.string() })),
  kinds: z.array(SeedKind),
  partners: z.array(SeedPartner),
  organizations: z.array(SeedOrganization),
  /** PAR-1: entries of the built-in registry of legal entities; brought up to date when they are there already. */
  registry: z.array(RegistryEntity).default([]),
});
export type Seed = z.input<typeof Seed>;
