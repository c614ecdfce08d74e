import type { RefusalCode } from '@pasar/core/contract';
import { civilDate, instantAt, refuse } from '@pasar/core/kernel';
import type { DecidedTicket } from '@pasar/core/tickets';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { actorOf, DEPLOYMENT } from '../tenancy/scope.ts';
import { type CarryingTicket, carryOutTicket } from './carry-out-ticket.ts';
import { makeAccount } from './make-account.ts';
import { askingOrganizations, countQueue } from './queue-counts.store.ts';
import { readQueue } from './ticket-list.store.ts';
import { viewQueue, viewQueued } from './ticket-view.ts';
import { type KeptTicket, lockTicket, readTicket } from './tickets.store.ts';
import { answer, decline, invoiceLicence, payLicence } from './work-on-ticket.ts';

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
  route('queue.list', (call) => call.asSystem(() => list(call))),
  route('queue.read', (call) =>
    call.asSystem(async () => {
      const { tx, house, params, now } = call;
      const kept = await readTicket(tx, params.organization, params.ticket);
      return kept ? viewQueued(tx, house, kept, now) : refuse('ticket.unknown');
    }),
  ),
  route('queue.invoice', (call) =>
    workOn(call, (kept, carrying) => invoiceLicence(call.tx, call.house, kept, call.body, carrying)),
  ),
  route('queue.paid', (call) =>
    workOn(call, (kept, carrying) => payLicence(call.tx, call.house, kept, call.body, carrying)),
  ),
  route('queue.create-account', (call) =>
    workOn(call, async (kept, carrying) => {
      const made = await makeAccount(call.tx, call.house, kept, call.body, carrying);
      // Of the deployment's trail: what happens to the licence happens there.
      if (made.ok) call.about('partner', made.value.state.partner!);
      return made;
    }),
  ),
  route('queue.decline', (call) =>
    workOn(call, (kept, carrying) => decline(call.tx, call.house, kept, call.body, carrying)),
  ),
  route('queue.answer', (call) =>
    workOn(call, (kept, carrying) => answer(call.tx, kept, { text: call.body.text, by: 'operator' }, carrying)),
  ),
];

async function list({ tx, house, query, now }: Call<'queue.list'>) {
  const { state, open, overdue, organization, search, limit } = query;
  // A place in one selection is none in another.
  const of = JSON.stringify([state, open, overdue, organization, search]);
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.of !== of) return refuse('cursor.invalid', { field: 'cursor' });
  const wanted = { state, open, overdue, organization, search, now, after: after?.place, limit: limit + 1 };
  const found = await readQueue(tx, wanted);
  const page = found.slice(0, limit);
  const { zone } = (await readLicensing(tx, house.deployment)).calendar;
  const month = instantAt(`${civilDate(now, zone).slice(0, 7)}-01`, '00:00', zone);
  return {
    items: await viewQueue(tx, house, page, now),
    next: found.length > limit ? encodeCursor({ place: page.at(-1)!.place, of }) : null,
    counts: await countQueue(tx, house.deployment, { now, month }),
    organizations: await askingOrganizations(tx),
  };
}

/** One decision on one ticket, under its lock, in its organization's trail and the deployment's. */
function workOn<Code extends RefusalCode>(
  call: Acting,
  decide: (kept: KeptTicket, carrying: CarryingTicket) => Promise<DecidedTicket<Code>>,
) {
  const { tx, house, scope, now, params } = call;
  return call.asSystem(async () => {
    const kept = await lockTicket(tx, params.organization, params.ticket);
    // The operator is over all organizations: that it is this one's ticket, no row security says.
    if (kept?.ticket.organization !== params.organization) return refuse('ticket.unknown');
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
