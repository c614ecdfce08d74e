import type { RefusalCode } from '@pasar/core/contract';
import { type InvoiceId, refuse } from '@pasar/core/kernel';
import { dropInvoice, invoiceTerms, payInvoice } from '@pasar/core/licences';
import { answerTicket, type DecidedTicket, declineTicket, invoiceTicket, payTicket } from '@pasar/core/tickets';
import * as z from 'zod';
import { businessCalendar } from '../calendar/holidays.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { issueInvoice, lockInvoice, saveInvoice } from '../licences/invoices.store.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { printed } from '../licences/payer.store.ts';
import { tellOfInvoice } from '../licences/tell-of-licence.ts';
import { actorOf, DEPLOYMENT } from '../tenancy/scope.ts';
import { type CarryingTicket, carryOutTicket } from './carry-out-ticket.ts';
import { partnerOfCompany } from './known-company.ts';
import { makeAccount } from './make-account.ts';
import { readQueue } from './ticket-list.store.ts';
import { ticketRow, viewQueued } from './ticket-view.ts';
import { addAnswer, type KeptTicket, lockTicket, readTicket } from './tickets.store.ts';

const Cursor = z.strictObject({
  place: z.strictObject({ rank: z.int().min(0).max(3), key: z.int(), id: z.uuidv7() }),
  of: z.string(),
});

/** Of an operator at work on one ticket. */
type Acting = Pick<
  Call<'queue.decline'>,
  'tx' | 'house' | 'scope' | 'now' | 'params' | 'afterCommit' | 'about' | 'asSystem'
>;

/** The operator's queue (PAR-2): tickets of all organizations, from the wish to the account. */
export const queueRoutes = [
  route('queue.list', async ({ tx, query, now }) => {
    const { state, open, overdue, organization, limit } = query;
    // A place in one selection is none in another.
    const of = JSON.stringify([state, open, overdue, organization]);
    const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
    if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
    const wanted = { state, open, overdue, organization, now, after: after?.place, limit: limit + 1 };
    const found = await readQueue(tx, wanted);
    const page = found.slice(0, limit);
    return {
      items: page.map((kept) => ({
        ...ticketRow(kept, now),
        organization: { id: kept.ticket.organization, name: kept.organizationName },
      })),
      next: found.length > limit ? encodeCursor({ place: page.at(-1)!.place, of }) : null,
    };
  }),
  route('queue.read', (call) =>
    call.asSystem(async () => {
      const { tx, house, params, now } = call;
      const kept = await readTicket(tx, params.organization, params.ticket);
      return kept ? viewQueued(tx, house, kept, now) : refuse('ticket.unknown');
    }),
  ),
  route('queue.invoice', (call) => workOn(call, (kept, carrying) => invoice(call, kept, carrying))),
  route('queue.paid', (call) => workOn(call, (kept) => paid(call, kept))),
  route('queue.create-account', (call) =>
    workOn(call, async (kept, carrying) => {
      const made = await makeAccount(call.tx, call.house, kept, call.body, carrying);
      // Of the deployment's trail: what happens to the licence happens there.
      if (made.ok) call.about('partner', made.value.state.partner!);
      return made;
    }),
  ),
  route('queue.decline', (call) => workOn(call, (kept, carrying) => decline(call, kept, carrying))),
  route('queue.answer', (call) =>
    workOn(call, async ({ ticket }) => {
      const answer = call.house.ids();
      await addAnswer(call.tx, ticket, { id: answer, text: call.body.text, at: call.now });
      return answerTicket(ticket, { answer, by: 'operator' }, { now: call.now });
    }),
  ),
];

/** One decision on one ticket, under its lock, in its organization's trail and the deployment's. */
function workOn<Code extends RefusalCode>(
  call: Acting,
  decide: (kept: KeptTicket, carrying: CarryingTicket) => Promise<DecidedTicket<Code>>,
) {
  const { tx, house, scope, now, params } = call;
  return call.asSystem(async () => {
    const kept = await lockTicket(tx, params.organization, params.ticket);
    if (!kept) return refuse('ticket.unknown');
    const { ids: newId, deployment } = house;
    const carrying = { now, actor: actorOf(scope), newId, deployment, scope: DEPLOYMENT };
    call.about('ticket', params.ticket, { organization: params.organization });
    const decided = await decide(kept, carrying);
    if (!decided.ok) return decided;
    const ticket = await carryOutTicket(tx, kept.ticket, decided.value, carrying);
    call.afterCommit(() => house.delivery.nudge());
    return viewQueued(tx, house, { ...kept, ticket }, now);
  });
}

async function invoice(call: Call<'queue.invoice'>, { ticket, entity }: KeptTicket, carrying: CarryingTicket) {
  const { tx, house, body, now } = call;
  const settings = await readLicensing(tx, house.deployment);
  const terms = invoiceTerms(body, settings, now);
  if (!terms.ok) return terms;
  const id = house.ids<InvoiceId>();
  const partner = await partnerOfCompany(tx, entity);
  const command = { invoice: id, payBy: terms.value.dueAt, replaces: body.replaces };
  const decided = invoiceTicket(ticket, command, { now, partner });
  if (!decided.ok) return decided;
  if (body.replaces) await drop(call, body.replaces, carrying);
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

async function paid(call: Call<'queue.paid'>, { ticket }: KeptTicket) {
  const { tx, house, body, now } = call;
  const { calendar } = await readLicensing(tx, house.deployment);
  const paidAt = body.paidAt ?? now;
  const facts = { now, calendar: businessCalendar(calendar, house.holidays) };
  const decided = payTicket(ticket, { invoice: body.invoice, paidAt }, facts);
  if (!decided.ok) return decided;
  const open = await lockInvoice(tx, house.deployment, body.invoice);
  if (!open) return refuse('invoice.unknown', { field: 'invoice' });
  const settled = payInvoice(open, { paidAt }, { now, zone: open.zone });
  if (!settled.ok) return settled;
  await saveInvoice(tx, house.deployment, settled.value, body.reference);
  await tellOfInvoice(tx, 'licence.paid', open, { deployment: house.deployment, now, newId: house.ids });
  return decided;
}

async function decline(call: Call<'queue.decline'>, { ticket }: KeptTicket, carrying: CarryingTicket) {
  const decided = declineTicket(ticket, call.body, { now: call.now });
  if (decided.ok && ticket.invoice) await drop(call, ticket.invoice, carrying);
  return decided;
}

/** The invoice falls: not to be paid any more, or owed back; its payer is told. */
async function drop(
  { tx, house }: Pick<Acting, 'tx' | 'house'>,
  id: InvoiceId,
  carrying: CarryingTicket,
): Promise<void> {
  const open = await lockInvoice(tx, house.deployment, id);
  if (!open) return;
  const dropped = dropInvoice(open);
  if (!dropped.ok) return;
  await saveInvoice(tx, house.deployment, dropped.value);
  const isOwed = dropped.value.state === 'owed-back';
  await tellOfInvoice(tx, isOwed ? 'licence.owed-back' : 'licence.invoice-cancelled', open, carrying);
}
