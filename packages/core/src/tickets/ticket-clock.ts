import type { Instant } from '../kernel/instants.ts';
import type { Ticket, TicketDecision } from './ticket.ts';

/** What time alone makes happen: the operator is told that one business day is left, and that none is. */
export type TicketClock = 'due-soon' | 'overdue';

export interface AppointedTicket {
  readonly at: Instant;
  readonly command: TicketClock;
}

/** What lies ahead of a ticket if nobody does anything, soonest first. */
export function appointedTicket({ state, dueSoonAt, dueAt, told }: Ticket): readonly AppointedTicket[] {
  if (state !== 'licence-paid') return [];
  const ahead: AppointedTicket[] = [];
  if (dueSoonAt && told === null) ahead.push({ at: dueSoonAt, command: 'due-soon' });
  if (dueAt && told !== 'overdue') ahead.push({ at: dueAt, command: 'overdue' });
  return ahead;
}

/** What has become due: the last of it alone, since who is late need not hear that he will be. */
export function dueTicket(ticket: Ticket, now: Instant): TicketClock | undefined {
  return appointedTicket(ticket).findLast(({ at }) => at <= now)?.command;
}

/** Tells what is due; answers what it was shown when nothing is. */
export function tickTicket(ticket: Ticket, now: Instant): TicketDecision {
  const command = dueTicket(ticket, now);
  if (!command) return { state: ticket, events: [] };
  return { state: { ...ticket, told: command }, events: [{ type: `ticket.${command}`, at: now }] };
}
