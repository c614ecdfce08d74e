import { type BusinessCalendar, dueInBusinessDays } from '../calendar/business-days.ts';
import type { InvoiceId, PartnerId, TicketId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Listed, refuse } from '../kernel/result.ts';
import type { DecidedTicket, Ticket, TicketEvent } from './ticket.ts';
import { TICKET_LIFE, type TicketMove } from './ticket-life.ts';

/** PAR-2: business days from payment to the account. */
const ACCOUNT_WITHIN = 3;

/** An open ticket about the same legal entity, or the partner that it is already: pointed to, so that nobody waits in vain. */
export interface Known {
  readonly ticket?: { readonly id: TicketId; readonly number: string } | undefined;
  readonly partner?: { readonly id: PartnerId; readonly name: string } | undefined;
}

/**
 * PAR-1. `linked`: the organization's helpdesk link is there (ORG-4). What the deployment or the organization knows
 * already is refused and pointed to.
 */
export function submitTicket(
  { id, organization }: Pick<Ticket, 'id' | 'organization'>,
  { now, linked, known }: { readonly now: Instant; readonly linked: boolean; readonly known: Known },
): DecidedTicket<'helpdesk.missing' | 'ticket.duplicate' | 'partner.exists'> {
  if (!linked) return refuse('helpdesk.missing');
  const field = 'entity.taxId';
  if (known.partner) return refuse('partner.exists', { field, listed: [listedPartner(known.partner)] });
  if (known.ticket) {
    const { id: twin, number } = known.ticket;
    return refuse('ticket.duplicate', { field, listed: [{ type: 'ticket', id: twin, label: { en: number } }] });
  }
  const state: Ticket = {
    id,
    organization,
    state: 'submitted',
    submittedAt: now,
    invoice: null,
    payBy: null,
    paidAt: null,
    dueSoonAt: null,
    dueAt: null,
    told: null,
    partner: null,
    reason: null,
  };
  return accept({ state, events: [{ type: 'ticket.submitted', at: now }] });
}

/** PAR-2: the licence is invoiced; again, naming the invoice that was wrong, to correct it. */
export function invoiceTicket(
  ticket: Ticket,
  {
    invoice,
    payBy,
    replaces,
  }: {
    readonly invoice: InvoiceId;
    readonly payBy: Instant;
    readonly replaces?: InvoiceId | undefined;
  },
  { now, partner }: { readonly now: Instant; readonly partner?: Known['partner'] },
): DecidedTicket<'ticket.state' | 'partner.exists' | 'invoice.unknown'> {
  if (replaces === undefined) {
    if (TICKET_LIFE.next(ticket.state, 'invoice') && partner) {
      return refuse('partner.exists', { listed: [listedPartner(partner)] });
    }
    return moved(ticket, 'invoice', { invoice, payBy }, { type: 'ticket.invoiced', at: now, invoice });
  }
  const decided = moved(
    ticket,
    'reinvoice',
    { invoice, payBy },
    { type: 'ticket.reinvoiced', at: now, invoice, replaces },
  );
  if (decided.ok && ticket.invoice !== replaces) return refuse('invoice.unknown', { field: 'replaces' });
  return decided;
}

/**
 * PAR-2: the licence is paid, and three business days run.
 * @param facts.calendar the deployment's
 */
export function payTicket(
  ticket: Ticket,
  { invoice, paidAt }: { readonly invoice: InvoiceId; readonly paidAt: Instant },
  { now, calendar }: { readonly now: Instant; readonly calendar: BusinessCalendar },
): DecidedTicket<'ticket.state' | 'invoice.unknown'> {
  const dueAt = dueInBusinessDays(paidAt, ACCOUNT_WITHIN, calendar);
  const dueSoonAt = dueInBusinessDays(paidAt, ACCOUNT_WITHIN - 1, calendar);
  const decided = moved(ticket, 'pay', { paidAt, dueAt, dueSoonAt }, { type: 'ticket.paid', at: now, invoice, dueAt });
  if (decided.ok && ticket.invoice !== invoice) return refuse('invoice.unknown', { field: 'invoice' });
  return decided;
}

/** PAR-2: the account is there. */
export function createAccount(
  ticket: Ticket,
  { partner }: { readonly partner: PartnerId },
  { now }: { readonly now: Instant },
): DecidedTicket<'ticket.state'> {
  return moved(ticket, 'create-account', { partner }, { type: 'ticket.account-created', at: now, partner });
}

/** PAR-2: the operator says no, and why. */
export function declineTicket(
  ticket: Ticket,
  { reason }: { readonly reason: string },
  { now }: { readonly now: Instant },
): DecidedTicket<'ticket.state'> {
  const { invoice, paidAt } = ticket;
  return moved(ticket, 'decline', { reason }, { type: 'ticket.declined', at: now, invoice, paid: paidAt !== null });
}

export function withdrawTicket(ticket: Ticket, { now }: { readonly now: Instant }): DecidedTicket<'ticket.state'> {
  return moved(ticket, 'withdraw', {}, { type: 'ticket.withdrawn', at: now });
}

/** ORG-4: a word on a ticket, in whatever state it is: questions come afterwards, too. */
export function answerTicket(
  ticket: Ticket,
  { answer, by }: { readonly answer: string; readonly by: 'helpdesk' | 'operator' },
  { now }: { readonly now: Instant },
): DecidedTicket<never> {
  return accept({ state: ticket, events: [{ type: 'ticket.answered', at: now, answer, by }] });
}

function moved(
  ticket: Ticket,
  move: TicketMove,
  change: Partial<Ticket>,
  event: TicketEvent,
): DecidedTicket<'ticket.state'> {
  const state = TICKET_LIFE.next(ticket.state, move);
  if (!state) return refuse('ticket.state', { params: { state: ticket.state } });
  return accept({ state: { ...ticket, ...change, state }, events: [event] });
}

function listedPartner({ id, name }: NonNullable<Known['partner']>): Listed {
  return { type: 'partner', id, label: { en: name } };
}
