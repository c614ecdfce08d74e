import * as z from 'zod';
import { JobState } from '../jobs/job.schema.ts';
import { Instants, id, PageQuery, Point, page, Windows } from '../kernel/kernel.schema.ts';
import { ACCOUNT_LIFE } from './account-life.ts';
import { PARTNER_STEPS } from './partner-steps.ts';
import { RELATION_LIFE } from './relation-life.ts';

export const AccountStatus = z.enum(ACCOUNT_LIFE.states);
export const RelationState = z.enum(RELATION_LIFE.states);

/**
 * How the two found each other: `link` (an invitation by mail, PAR-3) · `connect` (the organization asked a referenced
 * partner, PAR-4) · `asked` (the partner applied by itself, PAR-4) · `ticket` (PAR-1) · `brought` (there from the start).
 */
export const RelationOrigin = z.enum(['link', 'connect', 'asked', 'ticket', 'brought']);
export type RelationOrigin = z.output<typeof RelationOrigin>;

/** What an organization's person can do with a partner, by the relation's state and the person's role. */
export const RelationMove = z.enum(['accept', 'refuse', 'suspend', 'reinstate', 'deactivate', 'reactivate', 'delete']);
export type RelationMove = z.output<typeof RelationMove>;

/** The one thing to do next, whose it is, and by when if there is a time to it. Words are the widget's, by `step`. */
export const NextForPartner = z
  .object({
    step: z.enum(PARTNER_STEPS),
    by: z.enum(['partner', 'organization', 'operator']),
    until: Instants.nullable(),
  })
  .meta({ id: 'NextForPartner' });
export type NextForPartner = z.output<typeof NextForPartner>;

/** Mean stars and how many reviews; `mean` null without any. */
export const PartnerRating = z.object({ mean: z.number().nullable(), count: z.number().int() });

/** A row of the partner list (PAR-9). */
export const PartnerRow = z
  .object({
    id: id('partner'),
    name: z.string(),
    /** The legal entity's name; null until the partner has given it. */
    legalEntity: z.string().nullable(),
    account: AccountStatus,
    relation: RelationState,
    since: Instants,
    services: z.object({ active: z.number().int(), all: z.number().int() }),
    rating: PartnerRating,
    /** Null: all is in order. */
    next: NextForPartner.nullable(),
  })
  .meta({ id: 'PartnerRow' });
export type PartnerRow = z.output<typeof PartnerRow>;

export const PartnerQuery = PageQuery.extend({
  /** Part of a name, or of the legal entity's; case-blind. */
  name: z.string().trim().max(100).optional(),
  account: AccountStatus.optional(),
  relation: RelationState.optional(),
});
/** How many there are of each: what stands on the filters, whichever of them is chosen. */
export const PartnerCount = z.object({ account: AccountStatus, relation: RelationState, count: z.number().int() });
export type PartnerCount = z.output<typeof PartnerCount>;
export const PartnerPage = page(PartnerRow).extend({
  /** Of the whole list as it is filtered. */
  total: z.number().int(),
  /** Of the list as it is narrowed by name alone. */
  counts: z.array(PartnerCount),
});

/** Work under way or upcoming: stands against a deactivation (PAR-7), is settled before time off (PAR-14). */
export const JobInHand = z
  .object({
    id: id('job'),
    request: id('request'),
    /** As people read it aloud. */
    number: z.string(),
    /** The kind of service, in the reader's language. */
    kind: z.string(),
    state: JobState,
    visit: Windows,
    organization: z.object({ id: id('organization'), name: z.string(), zone: z.string() }),
    /** What the reader may do with it to settle it (PAR-15). */
    can: z.array(z.enum(['release', 'cancel'])),
  })
  .meta({ id: 'JobInHand' });
export type JobInHand = z.output<typeof JobInHand>;

/** One step of the relation's history, with its reason; both sides see it. */
export const RelationStep = z
  .object({
    event: z.string(),
    to: RelationState,
    at: Instants,
    by: z.enum(['organization', 'partner', 'operator', 'clock', 'system']),
    reason: z.string().nullable(),
    until: Instants.nullable(),
  })
  .meta({ id: 'RelationStep' });
export type RelationStep = z.output<typeof RelationStep>;

/** How a company is reached: its own, for everybody it works for. No person's. */
export const PublicContact = z.object({ phone: z.string().nullable(), email: z.string().nullable() });

/** The card's head and what its tabs begin with (PAR-10). */
export const PartnerCard = z
  .object({
    id: id('partner'),
    name: z.string(),
    legalEntity: z.string().nullable(),
    country: z.string(),
    base: Point,
    contact: PublicContact,
    account: AccountStatus,
    relation: z.object({
      state: RelationState,
      origin: RelationOrigin,
      since: Instants,
      until: Instants.nullable(),
      reason: z.string().nullable(),
    }),
    rating: PartnerRating,
    next: NextForPartner.nullable(),
    /** Everything that keeps it from being offered work here, in the codes of good standing. */
    obstacles: z.array(z.string()),
    /** PAR-14: windows ahead in which it takes no work. */
    away: z.array(Windows),
    counts: z.object({
      services: z.number().int(),
      activeServices: z.number().int(),
      requests: z.number().int(),
      jobs: z.number().int(),
      jobsInHand: z.number().int(),
      agreements: z.number().int(),
    }),
    /** Newest first. */
    history: z.array(RelationStep),
    can: z.array(RelationMove),
  })
  .meta({ id: 'PartnerCard' });
export type PartnerCard = z.output<typeof PartnerCard>;

/** PAR-7: a reason that the other side reads. */
export const WithReason = z.object({ reason: z.string().trim().min(1).max(500) });

/** `until`: it ends by itself then. `emergency`: each running job is to be reassigned (PAR-15). */
export const Suspension = WithReason.extend({
  until: Instants.nullable().default(null),
  emergency: z.boolean().default(false),
});
export type Suspension = z.output<typeof Suspension>;

/** A move is done; `jobs` is what runs on and may be settled one by one. */
export const MovedPartner = z.object({ partner: PartnerCard, jobs: z.array(JobInHand) }).meta({ id: 'MovedPartner' });

export const JobsInHand = z.object({ jobs: z.array(JobInHand) });

/** Of an account, for the operator. */
export const MovedAccount = z
  .object({ partner: id('partner'), account: AccountStatus, jobs: z.array(JobInHand) })
  .meta({ id: 'MovedAccount' });

/** PAR-4: a partner on the deployment that this organization has nothing with: who it is, and no more. */
export const ReferencedPartner = z
  .object({
    id: id('partner'),
    name: z.string(),
    kinds: z.array(z.string()),
    /** The middle of its area of work, rounded to about a kilometre, and how far that reaches, metres. */
    area: z.object({ point: Point, metres: z.number().int() }),
    country: z.string(),
    rating: PartnerRating,
  })
  .meta({ id: 'ReferencedPartner' });
export type ReferencedPartner = z.output<typeof ReferencedPartner>;

export const ReferencedQuery = PageQuery.extend({
  name: z.string().trim().max(100).optional(),
  kind: id('kind').optional(),
});
export const ReferencedPage = page(ReferencedPartner);

/** PAR-7: an application to decide on. */
export const Application = z
  .object({
    partner: id('partner'),
    name: z.string(),
    legalEntity: z.string().nullable(),
    origin: RelationOrigin,
    appliedAt: Instants,
    message: z.string(),
    rating: PartnerRating,
    services: z.number().int(),
    can: z.array(RelationMove),
  })
  .meta({ id: 'Application' });
export type Application = z.output<typeof Application>;
export const ApplicationPage = page(Application);
