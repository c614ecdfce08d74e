import type { InvoiceId } from '@pasar/core/kernel';
import { refuse } from '@pasar/core/kernel';
import { dropInvoice, type Invoicing, invoiceTerms, type Payment, payInvoice } from '@pasar/core/licences';
import { answerTicket, type DecidedTicket, declineTicket, invoiceTicket, payTicket } from '@pasar/core/tickets';
import { businessCalendar } from '../calendar/holidays.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { issueInvoice, lockInvoice, saveInvoice } from '../licences/invoices.store.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { printed } from '../licences/payer.store.ts';
import { tellOfInvoice } from '../licences/tell-of-licence.ts';
import type { CarryingTicket } from './carry-out-ticket.ts';
import { partnerOfCompany } from './known-company.ts';
import { addAnswer, type KeptTicket } from './tickets.store.ts';

/**
 * The operator's steps on a ticket (PAR-2): what each does besides the ticket's own move, which `carryOutTicket` carries
 * out. All of them in the deployment's scope, holding the ticket's lock; `makeAccount` is the last one.
 */

/** The licence is invoiced and the invoice sent; one that it replaces is cancelled. */
export async function invoiceLicence(
  tx: Tx,
  house: House,
  { ticket, entity }: KeptTicket,
  body: Invoicing,
  carrying: CarryingTicket,
) {
  const { now } = carrying;
  const settings = await readLicensing(tx, house.deployment);
  const terms = invoiceTerms(body, settings, now);
  if (!terms.ok) return terms;
  const id = house.ids<InvoiceId>();
  const partner = await partnerOfCompany(tx, entity);
  const command = { invoice: id, payBy: terms.value.dueAt, replaces: body.replaces };
  const decided = invoiceTicket(ticket, command, { now, partner });
  if (!decided.ok) return decided;
  if (body.replaces) await drop(tx, house, body.replaces, carrying);
  const organization = await tx
    .selectFrom('organizations')
    .select('locale')
    .where('id', '=', ticket.organization)
    .executeTakeFirstOrThrow();
  const of = { organization: ticket.organization, ticket: ticket.id, partner: null };
  const made = { ...terms.value, id, payer: printed(entity), locale: organization.locale, ...of };
  await issueInvoice(tx, house.deployment, made, settings, now);
  await tellOfInvoice(tx, 'licence.invoiced', made, carrying);
  return decided;
}

/** The invoice is paid: from here the three business days run, by the deployment's calendar. */
export async function payLicence(
  tx: Tx,
  house: House,
  { ticket }: KeptTicket,
  { invoice: id, paidAt: at, reference }: Payment,
  carrying: CarryingTicket,
) {
  const { now } = carrying;
  const { calendar } = await readLicensing(tx, house.deployment);
  const paidAt = at ?? now;
  const facts = { now, calendar: businessCalendar(calendar, house.holidays) };
  const decided = payTicket(ticket, { invoice: id, paidAt }, facts);
  if (!decided.ok) return decided;
  const open = await lockInvoice(tx, house.deployment, id);
  if (!open) return refuse('invoice.unknown', { field: 'invoice' });
  const settled = payInvoice(open, { paidAt }, { now, zone: open.zone });
  if (!settled.ok) return settled;
  await saveInvoice(tx, house.deployment, settled.value, reference);
  await tellOfInvoice(tx, 'licence.paid', open, carrying);
  return decided;
}

export async function decline(
  tx: Tx,
  house: House,
  { ticket }: KeptTicket,
  body: { readonly reason: string },
  carrying: CarryingTicket,
): Promise<DecidedTicket<'ticket.state'>> {
  const decided = declineTicket(ticket, body, { now: carrying.now });
  if (decided.ok && ticket.invoice) await drop(tx, house, ticket.invoice, carrying);
  return decided;
}

/** ORG-4: somebody's word, kept beside the ticket. */
export async function answer(
  tx: Tx,
  { ticket }: KeptTicket,
  { text, by }: { readonly text: string; readonly by: 'helpdesk' | 'operator' },
  { now, newId }: Pick<CarryingTicket, 'now' | 'newId'>,
): Promise<DecidedTicket<never>> {
  const id = newId<string>();
  await addAnswer(tx, ticket, { id, text, at: now });
  return answerTicket(ticket, { answer: id, by }, { now });
}

/** The invoice falls: not to be paid any more, or owed back; its payer is told. */
async function drop(tx: Tx, { deployment }: House, id: InvoiceId, carrying: CarryingTicket): Promise<void> {
  const open = await lockInvoice(tx, deployment, id);
  if (!open) return;
  const dropped = dropInvoice(open);
  if (!dropped.ok) return;
  await saveInvoice(tx, deployment, dropped.value);
  const isOwed = dropped.value.state === 'owed-back';
  await tellOfInvoice(tx, isOwed ? 'licence.owed-back' : 'licence.invoice-cancelled', open, carrying);
}
