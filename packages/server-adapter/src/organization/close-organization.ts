import { closeAgreement } from '@pasar/core/agreements';
import type { Instant, InvitationId, Listed, OrganizationId, PartnerId, RequestId, TicketId } from '@pasar/core/kernel';
import { invariant } from '@pasar/core/kernel';
import { moveRelation, withdrawInvitation } from '@pasar/core/partners';
import { cancelRequest, REQUEST_LIFE } from '@pasar/core/requests';
import { TICKET_LIFE } from '@pasar/core/tickets';
import { lockAgreement } from '../agreements/agreements.store.ts';
import { carryAgreement } from '../agreements/carry-agreement.ts';
import { readHost } from '../agreements/drafting.ts';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import { lockInvitation, saveInvitation } from '../partners/invitations.store.ts';
import { listedJob, readWorkInHand } from '../partners/jobs-in-hand.store.ts';
import { lockRelation, saveRelation } from '../partners/relations.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { carryOut } from '../requests/carry-out.ts';
import { openCase } from '../requests/case.ts';
import { runDue } from '../requests/clock-work.ts';
import { lockDispatch } from '../requests/dispatch.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { carryOutTicket } from '../tickets/carry-out-ticket.ts';
import { lockTicket } from '../tickets/tickets.store.ts';
import { decline } from '../tickets/work-on-ticket.ts';

/**
 * ORG-7 "ends everything else in order": each thing by its own rule, with its own events and letters, so that whoever was told
 * of its beginning hears of its end. What the law keeps (ledger, receipts, jobs that were done, agreements as they were
 * accepted, the trail) is not touched. All of it while the organization is held (`lockToMove`): nothing begins meanwhile.
 */

interface Closing extends Carrying {
  readonly reason: string;
}

/**
 * Cancels what nobody has been given yet, once what is due is done: that may make a job of a taking.
 * @param tx in the system's scope of the organization
 * @returns the work that is in hand then: it is not closed before that is done
 */
export async function cancelRequests(tx: Tx, owner: OrganizationId, carrying: Carrying): Promise<readonly Listed[]> {
  const cancellable = REQUEST_LIFE.states.filter((state) => REQUEST_LIFE.next(state, 'cancel') !== undefined);
  const open = await idsOf<RequestId>(tx, 'requests', owner, cancellable);
  for (const id of open) {
    await runDue(await openCase(tx, await held(tx, owner, id), carrying.now), { ...carrying, actor: 'clock' });
    const dispatch = await held(tx, owner, id);
    const cancelled = cancelRequest(dispatch, { by: 'organization' }, carrying);
    if (cancelled.ok) await carryOut(tx, dispatch, cancelled.value, carrying);
  }
  return (await readWorkInHand(tx, owner)).map(listedJob);
}

async function held(tx: Tx, owner: OrganizationId, id: RequestId) {
  const dispatch = await lockDispatch(tx, owner, id);
  invariant(dispatch, 'a request stays');
  return dispatch;
}

/** @param tx in the system's scope of the organization; no work is in hand */
export async function endPartnerships(
  tx: Tx,
  seal: House['seal'],
  owner: OrganizationId,
  closing: Closing,
): Promise<void> {
  const { now, reason } = closing;
  const { zone } = await readHost(tx, owner);
  for (const id of await idsOf<never>(tx, 'agreements', owner)) {
    const agreement = await lockAgreement(tx, owner, id);
    if (!agreement) continue;
    await carryAgreement(tx, agreement, closeAgreement(agreement, { reason }, { now }), {
      ...closing,
      side: 'organization',
      zone,
    });
  }
  for (const partner of await relationsOf(tx, owner)) {
    const relation = await lockRelation(tx, owner, partner);
    const ended = relation && moveRelation(relation, 'delete', 'operator', now, { reason });
    if (ended?.ok) await saveRelation(tx, ended.value, closing);
  }
  for (const id of await idsOf<InvitationId>(tx, 'invitations', owner, ['sent'])) {
    const invitation = await lockInvitation(tx, owner, id);
    const withdrawn = invitation && withdrawInvitation(invitation, now);
    if (withdrawn?.ok) await saveInvitation(tx, seal, withdrawn.value);
  }
}

/** Add-partner requests that wait for the operator. @param tx in the system's scope of the organization */
export async function openTickets(tx: Tx, owner: OrganizationId): Promise<readonly TicketAt[]> {
  const open = TICKET_LIFE.states.filter((state) => TICKET_LIFE.next(state, 'decline') !== undefined);
  return (await idsOf<TicketId>(tx, 'tickets', owner, open)).map((id) => ({ owner, id }));
}

interface TicketAt {
  readonly owner: OrganizationId;
  readonly id: TicketId;
}

/** Nobody waits for them any more; what was paid for one is owed back. @param tx in the deployment's scope */
export async function declineTickets(
  tx: Tx,
  house: House,
  tickets: readonly TicketAt[],
  closing: Closing,
): Promise<void> {
  const carrying = { ...closing, deployment: house.deployment, scope: DEPLOYMENT };
  for (const { owner, id } of tickets) {
    const kept = await lockTicket(tx, owner, id);
    if (!kept) continue;
    const declined = await decline(tx, house, kept, closing, carrying);
    if (declined.ok) await carryOutTicket(tx, kept.ticket, declined.value, carrying);
  }
}

/** Its host's keys open nothing from now on; sessions that are open are refused by its state. @param tx in the system's scope */
export async function revokeKeys(tx: Tx, owner: OrganizationId, now: Instant): Promise<void> {
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where(forOwner('api_keys', owner))
    .where('revoked_at', 'is', null)
    .execute();
}

/** In the order of their ids, so that two who lock several never wait for each other. */
async function idsOf<Id>(
  tx: Tx,
  table: 'requests' | 'agreements' | 'invitations' | 'tickets',
  owner: OrganizationId,
  states?: readonly string[],
): Promise<readonly Id[]> {
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where(forOwner(table, owner))
    .$if(states !== undefined, (query) => query.where('state', 'in', states as never))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id as Id);
}

async function relationsOf(tx: Tx, owner: OrganizationId): Promise<readonly PartnerId[]> {
  const rows = await tx
    .selectFrom('relations')
    .select('partner')
    .where(forOwner('relations', owner))
    .where('state', '<>', 'deleted')
    .orderBy('partner')
    .execute();
  return rows.map(({ partner }) => partner);
}
