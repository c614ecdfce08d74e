import type { InvoiceId, OrganizationId, PartnerId, TicketId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import type { Result } from '../kernel/result.ts';
import { TICKET_LIFE, type TicketMove, type TicketState } from './ticket-life.ts';

/** PAR-2: an add-partner request as its rules see it; whom it is about stands beside it. */
export interface Ticket {
  readonly id: TicketId;
  readonly organization: OrganizationId;
  readonly state: TicketState;
  readonly submittedAt: Instant;
  /** The licence's invoice that holds; one that was corrected does not. */
  readonly invoice: InvoiceId | null;
  /** Until when that is to be paid. */
  readonly payBy: Instant | null;
  readonly paidAt: Instant | null;
  /** When one business day is left, and when none is; null before payment. */
  readonly dueSoonAt: Instant | null;
  readonly dueAt: Instant | null;
  /** What the clock has told of already. */
  readonly told: 'due-soon' | 'overdue' | null;
  readonly partner: PartnerId | null;
  /** Why it was declined. */
  readonly reason: string | null;
}

interface Happened<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
}

/** What happens to a ticket, in the order it happens. Ids only. */
export type TicketEvent =
  | Happened<'ticket.submitted'>
  | (Happened<'ticket.invoiced'> & { readonly invoice: InvoiceId })
  /** `replaces` is cancelled. */
  | (Happened<'ticket.reinvoiced'> & { readonly invoice: InvoiceId; readonly replaces: InvoiceId })
  | (Happened<'ticket.paid'> & { readonly invoice: InvoiceId; readonly dueAt: Instant })
  | Happened<'ticket.due-soon'>
  | Happened<'ticket.overdue'>
  | (Happened<'ticket.account-created'> & { readonly partner: PartnerId })
  /** `invoice` falls: cancelled, or owed back when it was paid. */
  | (Happened<'ticket.declined'> & { readonly invoice: InvoiceId | null; readonly paid: boolean })
  | Happened<'ticket.withdrawn'>
  /** The words stand beside it, under the answer's id. */
  | (Happened<'ticket.answered'> & { readonly answer: string; readonly by: 'helpdesk' | 'operator' });

export interface TicketDecision {
  readonly state: Ticket;
  readonly events: readonly TicketEvent[];
}

export type DecidedTicket<Code extends string> = Result<TicketDecision, Code>;

/** Is anybody still to do something about it? */
export function isOpenTicket({ state }: Pick<Ticket, 'state'>): boolean {
  return !TICKET_LIFE.isFinal(state);
}

/** PAR-2: the licence is paid, three business days are over, and there is no account. */
export function isOverdue({ state, dueAt }: Pick<Ticket, 'state' | 'dueAt'>, now: Instant): boolean {
  return state === 'licence-paid' && dueAt !== null && dueAt <= now;
}

const ORGANIZATION_MOVES = ['withdraw'] as const;
const OPERATOR_MOVES = ['invoice', 'reinvoice', 'pay', 'create-account', 'decline'] as const;

const among = <Move extends TicketMove>(moves: readonly Move[], { state }: Pick<Ticket, 'state'>): Move[] =>
  moves.filter((move) => TICKET_LIFE.next(state, move) !== undefined);

/** What the organization's people may do with it now; by their role besides. */
export const organizationMoves = (ticket: Pick<Ticket, 'state'>) => among(ORGANIZATION_MOVES, ticket);

/** What the operator may do with it now; a word is always possible. */
export const operatorMoves = (ticket: Pick<Ticket, 'state'>) => [...among(OPERATOR_MOVES, ticket), 'answer' as const];
