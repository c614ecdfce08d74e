import type { QueueTicket } from '@pasar/core/tickets';
import type { ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';
import { Billing, type BillingDesk } from '../billing.ts';
import type { Workable } from './queue-desk.ts';

export type TicketAct = 'invoice' | 'reinvoice' | 'pay' | 'create-account' | 'decline';

export interface TicketQuestion {
  readonly act: TicketAct;
  readonly ticket: Workable;
}

/** What the operator does about a ticket, one question at a time: what it needs to know, and sending it. */
export class TicketDeeds {
  readonly deed: Deed<TicketQuestion>;
  readonly billing: Billing;
  reason = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed<TicketQuestion>(host);
    this.billing = new Billing(host);
  }

  ask(question: TicketQuestion, desk: BillingDesk): void {
    this.reason = '';
    this.deed.open(question);
    void this.billing.begin(question.act === 'invoice' || question.act === 'reinvoice', desk);
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#host.requestUpdate();
  }

  isReady({ locale, zone }: Pick<BillingDesk, 'locale' | 'zone'>): boolean {
    const { act, ticket } = this.deed.about!;
    switch (act) {
      case 'invoice':
      case 'reinvoice':
        return !this.billing.isUnbilled && !this.billing.invoiceFault(locale);
      case 'pay':
        return !this.billing.paymentFault(ticket.invoice, zone);
      case 'decline':
        return this.reason.trim() !== '';
      case 'create-account':
        return true;
    }
  }

  run({ client, locale, zone }: BillingDesk): Promise<QueueTicket | undefined> {
    const { act, ticket } = this.deed.about!;
    const { billing } = this;
    const params = { organization: ticket.organization.id, ticket: ticket.id };
    return this.deed.run((idempotencyKey) => {
      switch (act) {
        case 'invoice':
        case 'reinvoice': {
          const body = billing.invoicing(locale, act === 'reinvoice' ? ticket.invoice : null);
          return client.call('queue.invoice', { params, body, idempotencyKey });
        }
        case 'pay':
          return client.call('queue.paid', { params, body: billing.payment(ticket.invoice!, zone), idempotencyKey });
        case 'create-account':
          return client.call('queue.create-account', { params, body: {}, idempotencyKey });
        case 'decline':
          return client.call('queue.decline', { params, body: { reason: this.reason.trim() }, idempotencyKey });
      }
    });
  }
}
