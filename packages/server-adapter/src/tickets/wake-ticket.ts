import type { OrganizationId, TicketId } from '@pasar/core/kernel';
import { tickTicket } from '@pasar/core/tickets';
import type { Subject } from '../audit/act.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { systemScope } from '../tenancy/scope.ts';
import type { Timer } from '../timers/timer.ts';
import { type CarryingTicket, carryOutTicket } from './carry-out-ticket.ts';
import { lockTicket } from './tickets.store.ts';

/**
 * PAR-2: what time has brought about at a ticket, by its timer.
 * @param tx in the system's scope of its organization
 */
export async function wakeTicket(
  tx: Tx,
  house: Pick<House, 'ids' | 'deployment'>,
  { owner, subject, now }: Pick<Timer, 'owner' | 'subject'> & { readonly now: CarryingTicket['now'] },
): Promise<Subject | null> {
  const organization = owner as OrganizationId;
  const kept = await lockTicket(tx, organization, subject as TicketId);
  const decision = kept && tickTicket(kept.ticket, now);
  if (!decision || decision.events.length === 0) return null;
  const { ids: newId, deployment } = house;
  await carryOutTicket(tx, kept.ticket, decision, {
    now,
    actor: 'clock',
    newId,
    deployment,
    scope: systemScope(owner),
  });
  return { kind: 'ticket', id: kept.ticket.id };
}
