import * as z from 'zod';
import { Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';
import { LegalEntity } from '../legal/legal-entity.schema.ts';
import { LicenceInvoice } from '../licences/licence.schema.ts';
import { TICKET_LIFE } from './ticket-life.ts';

export const TicketState = z.enum(TICKET_LIFE.states);

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((words) => !/[^\P{Cc}\n]/u.test(words));

/** PAR-1: what a community manager sends. */
export const NewTicket = z.object({
  /** With a telephone and an address to write to: they are somebody's, and kept sealed. */
  entity: LegalEntity.required({ phone: true, supportEmail: true, lineOfBusiness: true }),
  /** Anything the operator should know. */
  note: text(2000).default(''),
});
export type NewTicket = z.output<typeof NewTicket>;

/**
 * PAR-2, a line of the story: what happened and who did it. `answered` is the helpdesk's or the operator's word on it;
 * `due-soon` and `overdue` are the clock's.
 */
export const TicketStep = z
  .object({
    id: z.string(),
    at: Instants,
    code: z.enum([
      'submitted',
      'invoiced',
      'reinvoiced',
      'paid',
      'due-soon',
      'overdue',
      'account-created',
      'declined',
      'withdrawn',
      'answered',
    ]),
    by: z.enum(['organization', 'operator', 'helpdesk', 'clock']),
    /** Of an answer or a refusal: the words. */
    text: z.string().optional(),
  })
  .meta({ id: 'TicketStep' });
export type TicketStep = z.output<typeof TicketStep>;

/** PAR-2: what happens next, who must act, by when. */
export const TicketNext = z
  .object({
    code: z.enum(['operator-invoices', 'partner-pays', 'operator-creates', 'partner-joins', 'declined', 'withdrawn']),
    actor: z.enum(['operator', 'partner', 'nobody']),
    until: Instants.nullable(),
  })
  .meta({ id: 'TicketNext' });
export type TicketNext = z.output<typeof TicketNext>;

const ORGANIZATION_MOVES = ['withdraw'] as const;
const OPERATOR_MOVES = ['invoice', 'reinvoice', 'pay', 'create-account', 'decline', 'answer'] as const;

export const TicketRow = z
  .object({
    id: id('ticket'),
    /** As people read it aloud: `K7F-2QX`. */
    number: z.string(),
    state: TicketState,
    /** The legal entity's name, and its tax id. */
    name: z.string(),
    taxId: z.string(),
    country: z.string(),
    submittedAt: Instants,
    /** Until when the account is to be there; null before the licence is paid. */
    dueAt: Instants.nullable(),
    /** PAR-2: three business days after payment and no account yet. */
    overdue: z.boolean(),
    next: TicketNext,
  })
  .meta({ id: 'TicketRow' });
export type TicketRow = z.output<typeof TicketRow>;

/** A ticket as the organization that sent it sees it. */
export const TicketView = TicketRow.extend({
  entity: LegalEntity,
  note: z.string(),
  /** Why it was declined. */
  reason: z.string().nullable(),
  /** The partner's account, once it is there. */
  partner: z.object({ id: id('partner'), name: z.string() }).nullable(),
  /** Oldest first. */
  story: z.array(TicketStep),
  /** Where the outside helpdesk shows it, when there is one. */
  helpdeskPage: z.string().nullable(),
  can: z.array(z.enum(ORGANIZATION_MOVES)),
}).meta({ id: 'Ticket' });
export type TicketView = z.output<typeof TicketView>;

export const TicketQuery = PageQuery.extend({ state: TicketState.optional(), open: z.stringbool().optional() });
export type TicketQuery = z.output<typeof TicketQuery>;

/** PAR-2: the operator's days from payment on to the day on which the account is due, and to today where that is over. */
export const DueDays = z
  .object({
    /** Civil dates of the operator's zone. */
    today: z.iso.date(),
    due: z.iso.date(),
    /** In order, without a gap. `isOff`: a weekend's or a holiday, which does not count. */
    days: z.array(z.object({ date: z.iso.date(), isOff: z.boolean() })),
  })
  .meta({ id: 'DueDays' });
export type DueDays = z.output<typeof DueDays>;

/** A row of the operator's queue. */
export const QueueRow = TicketRow.extend({
  organization: z.object({ id: id('organization'), name: z.string() }),
  paidAt: Instants.nullable(),
  /** The licence's invoice that holds. */
  invoice: LicenceInvoice.nullable(),
  /** Null before payment, and once it has ended. */
  dueDays: DueDays.nullable(),
}).meta({ id: 'QueueRow' });
export type QueueRow = z.output<typeof QueueRow>;

/** The queue with what stands above it: how many wait for what, whatever the page was narrowed to. */
export const QueuePage = page(QueueRow).extend({
  counts: z.object({
    submitted: z.int(),
    invoiced: z.int(),
    /** Of them, not paid in time. */
    unpaid: z.int(),
    paid: z.int(),
    /** Of them: overdue, and with one business day left or less. */
    late: z.int(),
    dueSoon: z.int(),
    /** Accounts made this month of the operator's calendar, and the middle one's days from payment; null without any. */
    created: z.int(),
    medianDays: z.number().nullable(),
  }),
  /** Those that ever asked, by name: to narrow the queue to. */
  organizations: z.array(QueueRow.shape.organization),
});
export type QueuePage = z.output<typeof QueuePage>;

/** A ticket as the operator works on it. */
export const QueueTicket = TicketView.omit({ can: true })
  .extend({
    organization: QueueRow.shape.organization,
    paidAt: Instants.nullable(),
    dueDays: DueDays.nullable(),
    /** Newest first. */
    invoices: z.array(LicenceInvoice),
    /** PAR-4: a partner with this tax id that is on the deployment already. */
    twin: z.object({ id: id('partner'), name: z.string() }).nullable(),
    can: z.array(z.enum(OPERATOR_MOVES)),
  })
  .meta({ id: 'QueueTicket' });
export type QueueTicket = z.output<typeof QueueTicket>;

/** Overdue ones first, then those whose account is due soonest, then the oldest. */
export const QueueQuery = PageQuery.extend({
  state: TicketState.optional(),
  open: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  organization: id('organization').optional(),
  /** A part of the company's or the organization's name, or whole: tax id, the ticket's or its invoice's number. */
  search: z.string().trim().max(100).optional(),
});
export type QueueQuery = z.output<typeof QueueQuery>;

/** ORG-4: an answer as the helpdesk gives it, or the operator. */
export const TicketAnswer = z.object({ text: text(4000).min(1) });

/** The partner's base when its account is made; the middle of the organization's sites when left out. */
export const AccountCreation = z.object({
  base: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }).optional(),
});

/**
 * ORG-4: where tickets are answered. `built-in`: the operator's queue. `outside`: besides, every step goes to the
 * organization's own helpdesk by signed webhook, and its answers come back; `page` shows a ticket there, `{ticket}` stands for
 * its id. `none`: nobody may ask for partners.
 */
export const HelpdeskSettings = z.discriminatedUnion('link', [
  z.object({ link: z.literal('built-in') }),
  z.object({
    link: z.literal('outside'),
    page: z
      .string()
      .max(500)
      .regex(/^https?:\/\/[^\s"'<>]+$/)
      .optional(),
  }),
  z.object({ link: z.literal('none') }),
]);
export type HelpdeskSettings = Readonly<z.output<typeof HelpdeskSettings>>;

export const HelpdeskView = z
  .object({
    helpdesk: HelpdeskSettings,
    /** Can tickets be sent now? An outside helpdesk needs a webhook that is in use. */
    linked: z.boolean(),
  })
  .meta({ id: 'Helpdesk' });
