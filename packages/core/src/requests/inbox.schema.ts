import * as z from 'zod';
import { Kind } from '../catalog/catalog.schema.ts';
import { Answers, FormDefinition } from '../forms/form.schema.ts';
import { JobView } from '../jobs/job.schema.ts';
import { CivilDate, Instants, id, PageQuery, Point, Windows } from '../kernel/kernel.schema.ts';
import { CustomerDetails } from '../people/person.schema.ts';
import { OwnProposal } from '../proposals/proposal.schema.ts';
import { WayOfChoosing } from './request.schema.ts';

/**
 * Where a partner stands with a request: `open` to take · `proposed` (its proposal is pending or stands) · `won` ·
 * `lost` (another was chosen, or it ended) · `declined`.
 */
export const InboxState = z.enum(['open', 'proposed', 'won', 'lost', 'declined']);
export type InboxState = z.output<typeof InboxState>;

/** What a partner needs to decide, and no contact data (JOB-4). */
export const InboxItem = z
  .object({
    request: id('request'),
    number: z.string(),
    state: InboxState,
    way: WayOfChoosing,
    kind: Kind,
    /** Shortened, "Anna K.", until disclosure (REQ-7). */
    customer: z.string(),
    autobook: z.boolean(),
    /** Offered to this partner alone for a time (`direct`, reorder). */
    exclusive: z.boolean(),
    /** The quarter's name; the address comes with assignment. */
    area: z.string(),
    /** Rounded to about 100 m until disclosure. */
    point: Point,
    /** Metres from the partner's base. */
    distance: z.number().int(),
    travelMinutes: z.number().int(),
    windows: z.array(Windows),
    /** The site's IANA zone: windows are read in it. */
    zone: z.string(),
    /** Points the lead costs (REQ-6). */
    cost: z.number().int(),
    proposals: z.object({ standing: z.number().int(), required: z.number().int() }),
    createdAt: Instants,
    /** When the list closes for this partner; the ring counts from `createdAt` to here. */
    answerBy: Instants,
    proposal: OwnProposal.nullable(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.output<typeof InboxItem>;

export const InboxDetail = InboxItem.extend({
  form: FormDefinition,
  answers: Answers,
  checklist: z.array(z.object({ id: z.string(), label: z.string() })),
  currency: z.string(),
  /** Points the partner can spend now: what the lead's `cost` is held from (REQ-6). */
  available: z.number().int(),
  /** Seconds a proposal can be undone. */
  undoSeconds: z.number().int(),
  /** From assignment on. */
  details: CustomerDetails.nullable(),
  job: JobView.nullable(),
}).meta({ id: 'InboxDetail' });
export type InboxDetail = z.output<typeof InboxDetail>;

export const InboxQuery = PageQuery.extend({
  view: z.enum(['open', 'mine']).default('open'),
  kind: id('kind').optional(),
  /** Metres. */
  within: z.coerce.number().int().positive().max(500_000).optional(),
  /** Has a window on this day of the site's calendar. */
  day: CivilDate.optional(),
  sort: z.enum(['near', 'new', 'soon']).default('near'),
});
export type InboxQuery = z.output<typeof InboxQuery>;

/** `kinds`: those present, for the filter. `total` before the page. */
export const InboxPage = z
  .object({
    items: z.array(InboxItem),
    next: z.string().nullable(),
    total: z.number().int(),
    kinds: z.array(Kind),
    counts: z.object({ open: z.number().int(), mine: z.number().int() }),
    /** The partner's base and area of work, for the map. */
    base: Point,
  })
  .meta({ id: 'InboxPage' });
export type InboxPage = z.output<typeof InboxPage>;

export const Taking = z.object({ checklist: z.array(z.string().max(40)).max(20) });
export type Taking = z.output<typeof Taking>;

export const Declining = z.object({ reason: z.string().trim().max(300).default('') });
