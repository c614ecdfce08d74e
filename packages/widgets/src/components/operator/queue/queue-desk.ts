import type { QueuePage, QueueRow, QueueTicket, TicketState } from '@pasar/core/tickets';
import type { ReactiveControllerHost } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { Pages } from '../../../element/pages.ts';
import type { QueueWords } from './queue.words.ts';

export interface QueueFilter {
  /** Undefined: all that somebody is still to do something about. */
  readonly state: TicketState | undefined;
  readonly overdue: boolean;
  readonly organization: string | undefined;
  readonly search: string;
}

export const UNFILTERED: QueueFilter = { state: undefined, overdue: false, organization: undefined, search: '' };

/** The operator's queue (PAR-2). Whoever searches looks for a ticket whatever became of it. */
export class QueueDesk extends Pages<QueueRow, QueueFilter, QueuePage> {
  constructor(host: ReactiveControllerHost) {
    super(host, UNFILTERED, (client, { state, overdue, organization, search }, asked, signal) => {
      const words = search.trim();
      const query = {
        ...asked,
        ...(state ? { state } : !words && { open: 'true' }),
        ...(overdue && { overdue: 'true' }),
        ...(organization && { organization: organization as never }),
        ...(words && { search: words }),
      };
      return client.call('queue.list', { query, signal });
    });
  }

  get isNarrowed(): boolean {
    const { state, overdue, organization, search } = this.filter;
    return Boolean(state || overdue || organization || search.trim());
  }
}

/** A ticket, as far as something can be done about it from a row or from the panel. */
export type Workable = Pick<QueueRow, 'id' | 'name' | 'organization' | 'state' | 'invoice'>;

export function workable(ticket: QueueTicket): Workable {
  return { ...ticket, invoice: ticket.invoices.find(({ can }) => can.includes('pay')) ?? null };
}

export interface QueueReading {
  readonly t: QueueWords;
  readonly format: Formats;
  /** IANA, the operator's. */
  readonly zone: string;
}

/** The one next step of each state that somebody at the operator's takes. */
export const NEXT_ACT = {
  submitted: 'invoice',
  'licence-invoiced': 'pay',
  'licence-paid': 'create-account',
} as const satisfies Partial<Record<TicketState, string>>;

export function nextAct(state: TicketState): (typeof NEXT_ACT)[keyof typeof NEXT_ACT] | undefined {
  return state in NEXT_ACT ? NEXT_ACT[state as keyof typeof NEXT_ACT] : undefined;
}
