import { appointedTicket, type Ticket, type TicketDecision, type TicketEvent } from '@pasar/core/tickets';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { withScope } from '../database/transaction.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { tellOperator } from '../licences/tell-of-licence.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { webhooksOf } from '../messages/tell.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { DEPLOYMENT, type Scope } from '../tenancy/scope.ts';
import { setTimers } from '../timers/timer.ts';
import { saveTicket } from './tickets.store.ts';

export interface CarryingTicket extends Carrying {
  readonly deployment: DeploymentId;
  /** The scope that the transaction is in: letters to the operator are written in the deployment's. */
  readonly scope: Scope;
}

/** What the organization is written of: it did the rest itself, or sees it in the list. */
const TO_ORGANIZATION = ['ticket.submitted', 'ticket.account-created', 'ticket.declined', 'ticket.answered'] as const;
/** What the operator is written of. */
const TO_OPERATOR = {
  'ticket.submitted': 'ticket.received',
  'ticket.due-soon': 'ticket.due-soon',
  'ticket.overdue': 'ticket.overdue',
} as const;

/** The clock's reminders are the operator's own. */
const isTold = ({ type }: TicketEvent) => type !== 'ticket.due-soon';

/**
 * Carries out a decision on a ticket in one transaction: state, events, the outside helpdesk's webhooks (ORG-4), live
 * updates, letters and timers. A new ticket's row is there already.
 * @param tx in the system's scope, holding the ticket's lock
 */
export async function carryOutTicket(
  tx: Tx,
  before: Ticket,
  { state, events }: TicketDecision,
  carrying: CarryingTicket,
): Promise<Ticket> {
  const { now, newId } = carrying;
  const { id: about, organization: owner } = state;
  if (state !== before) await saveTicket(tx, state);
  const happenings = events.map((event) => {
    const { type, at, ...data } = event;
    return { type, at, data, isTold: isTold(event) };
  });
  const recorded = await recordHappenings(tx, owner, about, happenings, carrying);
  const letters = events.flatMap(({ type }) => TO_ORGANIZATION.find((told) => told === type) ?? []);
  const mails = letters.map((template) => ({
    way: 'mail' as const,
    template,
    receiver: owner,
    partner: null,
    event: null,
  }));
  const told = [...mails, ...(await webhooksOf(tx, owner, recorded))];
  await queueMessages(
    tx,
    told.map((message) => ({ ...message, owner, about, id: newId() })),
    now,
  );
  await tellTheOperator(tx, state, events, carrying);
  const hearers = events.some(isTold) ? (['staff', 'operator'] as const) : (['operator'] as const);
  if (events.length > 0) await writeUpdates(tx, owner, now, [{ type: 'ticket.changed', audience: hearers }]);
  await setTimers(tx, newTimers(before, state));
  return state;
}

async function tellTheOperator(
  tx: Tx,
  { id }: Ticket,
  events: readonly TicketEvent[],
  { scope, ...carrying }: CarryingTicket,
): Promise<void> {
  const templates = events.flatMap(({ type }) => TO_OPERATOR[type as keyof typeof TO_OPERATOR] ?? []);
  if (templates.length === 0) return;
  await withScope(tx, DEPLOYMENT, scope, async () => {
    for (const template of templates) await tellOperator(tx, template, id, carrying);
  });
}

function newTimers(before: Ticket, after: Ticket) {
  const known = new Set(appointedTicket(before).map(({ at }) => at));
  return appointedTicket(after)
    .filter(({ at }) => !known.has(at))
    .map(({ at }) => ({ owner: after.organization, kind: 'ticket.clock' as const, subject: after.id, dueAt: at }));
}
