import * as z from 'zod';
import { Instants, id, LocalizedText, PageQuery, page } from '../kernel/kernel.schema.ts';
import { Zone } from '../places/place.schema.ts';
import { OFFERING_LIFE } from './offering-life.ts';
import { SERVICE_LIFE } from './service-life.ts';
import { SERVICE_STATUSES } from './service-status.ts';

const States = z.enum(SERVICE_LIFE.states);
const Moves = z.enum([
  ...new Set([...SERVICE_LIFE.transitions, ...OFFERING_LIFE.transitions].map(({ event }) => event)),
]);
const Reason = z.string().trim().min(3).max(500);

/** A kind as lists show it. */
const KindRef = z.object({
  id: id('kind'),
  name: z.string(),
  category: z.string(),
  /** In the reader's language. */
  categoryName: z.string(),
  picture: z.string(),
  icon: z.string(),
});

/** PAR-8: a kind of the organization's directory, and what the partner has of it. */
export const OpenKind = KindRef.extend({
  /** REQ-6: points that a request of it costs. */
  leadPoints: z.number().int(),
  /** This partner's services of the kind. */
  services: z.array(id('service')),
});
export const OpenKindQuery = PageQuery.extend({
  search: z.string().max(100).optional(),
  category: z.string().max(60).optional(),
});
export const KindPage = page(KindRef);
export const OpenKindPage = page(OpenKind);

/** What a partner says of a service. Prices: minor units of the organization's currency; null: on quote. */
export const ServiceText = z.object({
  summary: LocalizedText,
  description: LocalizedText,
});
export type ServiceText = z.output<typeof ServiceText>;
export const ServiceEdit = ServiceText.extend({
  price: z.number().int().positive().nullable(),
  /** “From” that price. */
  from: z.boolean(),
  warrantyDays: z.number().int().min(0).max(3650).nullable(),
  zone: Zone,
});
export const NewService = ServiceEdit.extend({ kind: id('kind') });
export type ServiceEdit = z.output<typeof ServiceEdit>;
export type NewService = z.output<typeof NewService>;

/** PAR-11: an area with what it measures, in square metres. */
export const ZoneView = z.object({ zone: Zone, squareMetres: z.number() });

/** One service as its partner, its organization and the operator see it. */
export const ServiceView = z
  .object({
    id: id('service'),
    partner: z.object({ id: id('partner'), name: z.string() }),
    kind: KindRef,
    state: States,
    /** Where it stands in this organization; for the operator, who sees no organization, by its state alone. */
    status: z.enum(SERVICE_STATUSES),
    /** Why the operator or the organization said no; null unless one did. */
    reason: z.string().nullable(),
    summary: LocalizedText,
    description: LocalizedText,
    /**
     * New words for an active service: those above hold until the operator has read them. Without `submittedAt` they were
     * sent back, with the `reason`.
     */
    revision: ServiceText.nullable(),
    price: z.number().int().nullable(),
    currency: z.string(),
    from: z.boolean(),
    warrantyDays: z.number().int().nullable(),
    zone: ZoneView,
    /** PAR-11: what the organization leaves of it: the part that lies in both areas; null when all. */
    reducedTo: ZoneView.nullable(),
    /** The same as the organization drew it, to draw it anew. */
    reduction: Zone.nullable(),
    offering: z.enum(OFFERING_LIFE.states).nullable(),
    /** AGR-3: the agreement's line that covers it here; basis points. */
    agreement: z.object({ id: id('agreement'), version: z.number().int(), rate: z.number().int() }).nullable(),
    /** In how many of the organization's sites it is on. */
    sites: z.number().int(),
    /** Since when something of it waits for the operator. */
    submittedAt: Instants.nullable(),
    /** What the reader may do with it now. */
    can: z.array(z.union([Moves, z.enum(['edit', 'offer', 'reduce'])])),
  })
  .meta({ id: 'Service' });
export type ServiceView = z.output<typeof ServiceView>;
export const ServicePage = page(ServiceView);
export const Services = z.object({ items: z.array(ServiceView) });

/** The partner's own, in one organization. */
export const OwnServiceQuery = PageQuery.extend({ state: States.optional() });
/** The organization's: of one partner, or all that wait for an answer. */
export const ServiceQuery = PageQuery.extend({
  partner: id('partner').optional(),
  status: z.enum(SERVICE_STATUSES).optional(),
});
/** The operator's: what waits to be read, oldest first; or by state. */
export const ModerationQuery = PageQuery.extend({
  state: States.default('in-moderation'),
  search: z.string().max(100).optional(),
});

export const Refusing = z.object({ reason: Reason });

/** The operator says which words it has read: those of a `submittedAt`. Others are not approved by mistake. */
export const Approving = z.object({ submittedAt: Instants.optional() });
export const Rejecting = Approving.extend({ reason: Reason });

/** PAR-11: null takes the reduction back. */
export const Reduction = z.object({ zone: Zone.nullable() });

/** PAR-11: what would be left, before anything is saved. */
export const ZonePreview = z.object({ zone: Zone, within: Zone.optional() });
export const ZonePreviewed = z.object({ own: ZoneView, left: ZoneView.nullable() });
