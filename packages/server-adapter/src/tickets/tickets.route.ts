import { ENDPOINTS } from '@pasar/core/contract';
import type { TicketId } from '@pasar/core/kernel';
import { refuse } from '@pasar/core/kernel';
import { checkLegalEntity } from '@pasar/core/legal/check';
import { type DecidedTicket, submitTicket, type Ticket, withdrawTicket } from '@pasar/core/tickets';
import * as z from 'zod';
import { withScope } from '../database/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, type Refused, route } from '../http/route.ts';
import { refusalWithin } from '../http/within.ts';
import { actorOf, DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { carryOutTicket } from './carry-out-ticket.ts';
import { readHelpdesk, saveHelpdesk } from './helpdesk.store.ts';
import { openTicketOf, partnerOfCompany } from './known-company.ts';
import { readTicketPage } from './ticket-list.store.ts';
import { ticketRow, viewTicket } from './ticket-view.ts';
import { insertTicket, type KeptTicket, lockTicket, readTicket } from './tickets.store.ts';
import { answer } from './work-on-ticket.ts';

const Cursor = z.uuidv7();

type Working = Pick<Call<'tickets.read'>, 'tx' | 'house' | 'scope' | 'now' | 'afterCommit'>;

/** Asking for partners: an organization's side of it (PAR-1, PAR-2), and its helpdesk's (ORG-4). */
export const ticketRoutes = [
  route('tickets.create', (call) => call.asSystem(() => create(call))),
  route('tickets.list', async ({ tx, scope, query, now }) => {
    const before = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
    if (query.cursor !== undefined && !before) return refuse('cursor.invalid', { field: 'cursor' });
    const { state, open, limit } = query;
    const found = await readTicketPage(tx, scope.organization!, { state, open, before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const next = found.length > limit ? encodeCursor(items.at(-1)!.ticket.id) : null;
    return { items: items.map((kept) => ticketRow(kept, now)), next };
  }),
  route('tickets.read', (call) =>
    call.asSystem(async () => {
      const kept = await readTicket(call.tx, call.scope.organization!, call.params.ticket);
      return kept ? shown(call, kept) : refuse('ticket.unknown');
    }),
  ),
  route('tickets.withdraw', (call) =>
    decideOn(call, call.params.ticket, ({ ticket }) => withdrawTicket(ticket, { now: call.now })),
  ),
  route('tickets.answer', (call) =>
    decideOn(call, call.params.ticket, (kept) =>
      answer(call.tx, kept, { text: call.body.text, by: 'helpdesk' }, { now: call.now, newId: call.house.ids }),
    ),
  ),
  route('helpdesk.read', (call) => call.asSystem(() => readHelpdesk(call.tx, call.scope.organization!))),
  route('helpdesk.set', (call) =>
    call.asSystem(async () => {
      await saveHelpdesk(call.tx, call.scope.organization!, call.body);
      return readHelpdesk(call.tx, call.scope.organization!);
    }),
  ),
];

async function create(call: Call<'tickets.create'>) {
  const { tx, house, scope, body, now } = call;
  const organization = scope.organization!;
  const checked = checkLegalEntity(body.entity);
  if (!checked.ok) return { ok: false as const, refusal: refusalWithin('entity', checked.refusal) };
  const entity = checked.value;
  const { linked } = await readHelpdesk(tx, organization);
  // Who is a partner already stands with the whole deployment, not with the organization alone.
  const partner = await withScope(tx, DEPLOYMENT, systemScope(organization), () => partnerOfCompany(tx, entity));
  const id = house.ids<TicketId>();
  const submit = async () => {
    const known = { partner, ticket: await openTicketOf(tx, organization, entity) };
    return submitTicket({ id, organization }, { now, linked, known });
  };
  const decided = await submit();
  if (!decided.ok) return decided;
  const { state } = decided.value;
  const made = await insertTicket(tx, house.seal, state, { entity, note: body.note, actor: actorOf(scope) });
  // Somebody was faster: now it is there to be pointed to.
  if (!made) return (await submit()) as Refused<'ticket.duplicate'>;
  call.about('ticket', id);
  await carryOutTicket(tx, state, decided.value, carrying(call));
  call.afterCommit(() => house.delivery.nudge());
  return shown(call, (await readTicket(tx, organization, id))!);
}

/** One decision on one of the organization's tickets, under its lock. */
function decideOn<Code extends 'ticket.state'>(
  call: Pick<Call<'tickets.withdraw'>, 'tx' | 'house' | 'scope' | 'now' | 'afterCommit' | 'asSystem'>,
  id: TicketId,
  decide: (kept: KeptTicket) => DecidedTicket<Code> | Promise<DecidedTicket<Code>>,
) {
  return call.asSystem(async () => {
    const { tx, scope, house } = call;
    const kept = await lockTicket(tx, scope.organization!, id);
    if (!kept) return refuse('ticket.unknown');
    const decided = await decide(kept);
    if (!decided.ok) return decided;
    const ticket: Ticket = await carryOutTicket(tx, kept.ticket, decided.value, carrying(call));
    call.afterCommit(() => house.delivery.nudge());
    return shown(call, { ...kept, ticket });
  });
}

function carrying({ house, scope, now }: Omit<Working, 'tx' | 'afterCommit'>) {
  const { ids: newId, deployment } = house;
  return { now, actor: actorOf(scope), newId, deployment, scope: systemScope(scope.organization!) };
}

function shown({ tx, house, scope, now }: Omit<Working, 'afterCommit'>, kept: KeptTicket) {
  const mayWithdraw = (ENDPOINTS['tickets.withdraw'].roles as readonly string[]).includes(scope.role);
  return viewTicket(tx, house, kept, now, mayWithdraw);
}
