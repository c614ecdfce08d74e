import * as z from 'zod';
import { Empty, id, page } from '../../kernel/kernel.schema.ts';
import {
  AccountQuery,
  AccountRow,
  AccountView,
  InvoiceQuery,
  Invoicing,
  LicenceInvoice,
  LicenceView,
  Payment,
  Reasoned,
} from '../../licences/licence.schema.ts';
import { LicensingSettings } from '../../licences/licensing-settings.schema.ts';
import {
  AccountCreation,
  HelpdeskSettings,
  HelpdeskView,
  NewTicket,
  QueuePage,
  QueueQuery,
  QueueTicket,
  TicketAnswer,
  TicketQuery,
  TicketRow,
  TicketView,
} from '../../tickets/ticket.schema.ts';
import type { TICKETS } from '../endpoints/tickets.ts';
import { Binary, type Shapes } from './shape.ts';

const ticket = z.object({ ticket: id('ticket') });
const queued = z.object({ organization: id('organization'), ticket: id('ticket') });
const partner = z.object({ partner: id('partner') });
const invoice = z.object({ invoice: id('invoice') });

export const TICKETS_SHAPES = {
  'tickets.create': { body: NewTicket, answer: TicketView },
  'tickets.list': { query: TicketQuery, answer: page(TicketRow) },
  'tickets.read': { params: ticket, answer: TicketView },
  'tickets.withdraw': { params: ticket, body: Empty, answer: TicketView },
  'tickets.answer': { params: ticket, body: TicketAnswer, answer: TicketView },
  'helpdesk.read': { answer: HelpdeskView },
  'helpdesk.set': { body: HelpdeskSettings, answer: HelpdeskView },
  'queue.list': { query: QueueQuery, answer: QueuePage },
  'queue.read': { params: queued, answer: QueueTicket },
  'queue.invoice': { params: queued, body: Invoicing, answer: QueueTicket },
  'queue.paid': { params: queued, body: Payment, answer: QueueTicket },
  'queue.create-account': { params: queued, body: AccountCreation, answer: QueueTicket },
  'queue.decline': { params: queued, body: Reasoned, answer: QueueTicket },
  'queue.answer': { params: queued, body: TicketAnswer, answer: QueueTicket },
  'accounts.list': { query: AccountQuery, answer: page(AccountRow) },
  'accounts.read': { params: partner, answer: AccountView },
  'accounts.suspend': { params: partner, body: Reasoned, answer: AccountView },
  'accounts.reinstate': { params: partner, body: Reasoned, answer: AccountView },
  'accounts.close': { params: partner, body: Reasoned, answer: AccountView },
  'licences.renew': { params: partner, body: Invoicing, answer: AccountView },
  'licences.paid': { params: partner, body: Payment, answer: AccountView },
  'licence.read': { answer: LicenceView },
  'invoices.list': { query: InvoiceQuery, answer: page(LicenceInvoice) },
  'invoices.given-back': { params: invoice, body: Empty, answer: LicenceInvoice },
  'invoices.pdf': { params: invoice, answer: Binary },
  'licensing.read': { answer: LicensingSettings },
  'licensing.set': { body: LicensingSettings, answer: LicensingSettings },
} as const satisfies Shapes<typeof TICKETS>;
