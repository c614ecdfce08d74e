import type { TicketNext, TicketStep } from './ticket.schema.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

/** An event as it was recorded. */
export interface RecordedTicketEvent {
  readonly id: string;
  readonly event: TicketEvent;
}

/** PAR-2: what happens next, who must act, by when. */
export function nextOfTicket({ state, dueAt, payBy }: Pick<Ticket, 'state' | 'dueAt' | 'payBy'>): TicketNext {
  switch (state) {
    case 'submitted':
      return { code: 'operator-invoices', actor: 'operator', until: null };
    case 'licence-invoiced':
      return { code: 'partner-pays', actor: 'partner', until: payBy };
    case 'licence-paid':
      return { code: 'operator-creates', actor: 'operator', until: dueAt };
    case 'account-created':
      return { code: 'partner-joins', actor: 'partner', until: null };
    case 'declined':
    case 'withdrawn':
      return { code: state, actor: 'nobody', until: null };
  }
}

/**
 * The ticket's story, oldest first. The clock's reminders are the operator's own and are not told to the organization;
 * that its account is overdue is.
 * @param words of answers, by their ids; the reason of a refusal under `reason`
 */
export function storyOfTicket(
  events: readonly RecordedTicketEvent[],
  words: ReadonlyMap<string, string>,
  reader: 'organization' | 'operator',
): readonly TicketStep[] {
  return events.flatMap(({ id, event }) => {
    if (event.type === 'ticket.due-soon' && reader === 'organization') return [];
    const text = event.type === 'ticket.answered' ? words.get(event.answer) : reasonOf(event, words);
    return [{ id, at: event.at, ...lineOf(event), ...(text !== undefined && { text }) }];
  });
}

function reasonOf({ type }: TicketEvent, words: ReadonlyMap<string, string>): string | undefined {
  return type === 'ticket.declined' ? words.get('reason') : undefined;
}

function lineOf(event: TicketEvent): Pick<TicketStep, 'code' | 'by'> {
  switch (event.type) {
    case 'ticket.submitted':
      return { code: 'submitted', by: 'organization' };
    case 'ticket.invoiced':
      return { code: 'invoiced', by: 'operator' };
    case 'ticket.reinvoiced':
      return { code: 'reinvoiced', by: 'operator' };
    case 'ticket.paid':
      return { code: 'paid', by: 'operator' };
    case 'ticket.due-soon':
      return { code: 'due-soon', by: 'clock' };
    case 'ticket.overdue':
      return { code: 'overdue', by: 'clock' };
    case 'ticket.account-created':
      return { code: 'account-created', by: 'operator' };
    case 'ticket.declined':
      return { code: 'declined', by: 'operator' };
    case 'ticket.withdrawn':
      return { code: 'withdrawn', by: 'organization' };
    case 'ticket.answered':
      return { code: 'answered', by: event.by };
  }
}
