import * as z from 'zod';
import { Kind, PartnerCard } from '../catalog/catalog.schema.ts';
import { Answers, FormDefinition } from '../forms/form.schema.ts';
import { JobView } from '../jobs/job.schema.ts';
import { Instants, id, PageQuery, Windows } from '../kernel/kernel.schema.ts';
import { Money } from '../money/money.schema.ts';
import { Contact } from '../people/person.schema.ts';
import { Site } from '../places/place.schema.ts';
import { ProposalView } from '../proposals/proposal.schema.ts';

/**
 * A request's life. `received`: waits to be sent by hand (broadcasting off) · `offered`: one partner alone has it for a
 * time · `open`: out to every eligible partner · `shortlisted`: the customer chooses · `assigned`: a job runs ·
 * `fulfilled`: the job was completed · `cancelled`, `lapsed`.
 */
export const RequestState = z.enum([
  'received',
  'offered',
  'open',
  'shortlisted',
  'assigned',
  'fulfilled',
  'cancelled',
  'lapsed',
]);
export type RequestState = z.output<typeof RequestState>;

/** REQ-1. */
export const WayOfChoosing = z.enum(['first', 'customer', 'manager', 'direct']);
export type WayOfChoosing = z.output<typeof WayOfChoosing>;

export const NewRequest = z.object({
  site: id('place'),
  kind: id('kind'),
  formVersion: z.number().int().positive(),
  answers: Answers,
  windows: z.array(Windows).min(1).max(24),
  contact: Contact,
  instructions: z.string().trim().max(500).default(''),
  /** Agreed that the order's data is shared with the partner who does the work. */
  consent: z.literal(true),
  way: WayOfChoosing.default('customer'),
  /** `direct`: the service that was chosen. */
  service: id('service').optional(),
});
export type NewRequest = z.output<typeof NewRequest>;

/** REQ-14: what happens next, who must act, by when. */
export const NextStep = z
  .object({
    code: z.enum([
      'send',
      'partner-answers',
      'partners-propose',
      'choose',
      'reconfirm',
      'schedule',
      'visit',
      'visit-under-way',
      'receipt',
      'none',
    ]),
    actor: z.enum(['customer', 'partner', 'partners', 'organization', 'nobody']),
    by: Instants.nullable(),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.output<typeof NextStep>;

/** One line of the order's story; `partner` names who, where it was a partner. */
export const StoryLine = z.object({
  id: z.string(),
  code: z.enum([
    'sent',
    'offered',
    'declined',
    'proposed',
    'withdrawn',
    'shortlisted',
    'chosen',
    'taken',
    'disclosed',
    'cancelled',
    'lapsed',
  ]),
  at: Instants,
  partner: z.string().optional(),
  count: z.number().int().optional(),
});
export type StoryLine = z.output<typeof StoryLine>;

export const RequestSummary = z
  .object({
    id: id('request'),
    /** What people read aloud: `K7F-2QX`. */
    number: z.string(),
    state: RequestState,
    way: WayOfChoosing,
    autobook: z.boolean(),
    kind: Kind,
    site: Site,
    windows: z.array(Windows),
    createdAt: Instants,
    next: NextStep,
    proposals: z.object({ standing: z.number().int(), required: z.number().int(), asked: z.number().int() }),
    partner: PartnerCard.nullable(),
  })
  .meta({ id: 'RequestSummary' });
export type RequestSummary = z.output<typeof RequestSummary>;

export const RequestView = RequestSummary.extend({
  form: FormDefinition,
  answers: Answers,
  instructions: z.string(),
  /** The customer's own, as given with the order; for the customer alone. It is what a partner gets on assignment. */
  contact: Contact.optional(),
  /** Empty until the shortlist is the customer's (REQ-5). */
  shortlist: z.array(ProposalView),
  job: JobView.nullable(),
  /** The chosen partner's contact, from assignment on (JOB-4). */
  partnerContact: Contact.nullable(),
  /** To whom the customer's contact was given, and when. */
  disclosures: z.array(z.object({ partner: z.string(), at: Instants })),
  story: z.array(StoryLine),
  /** REQ-12: the customer may still cancel it. */
  cancellable: z.boolean(),
}).meta({ id: 'Request' });
export type RequestView = z.output<typeof RequestView>;

export const RequestQuery = PageQuery.extend({
  view: z.enum(['all', 'active', 'ended']).default('all'),
  /** PAR-10, for staff: those this partner was asked about. */
  partner: id('partner').optional(),
  /** PAR-10, for staff: those it was chosen for, or took. */
  won: id('partner').optional(),
});
export type RequestQuery = z.output<typeof RequestQuery>;

/** `price` and `window` as the customer saw them: a proposal edited meanwhile is not chosen by mistake. */
export const Choice = z.object({ proposal: id('proposal'), price: Money, window: Windows });
export type Choice = z.output<typeof Choice>;
