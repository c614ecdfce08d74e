import type { OrganizationId } from '@pasar/core/kernel';
import type { OrganizationHappening } from '@pasar/core/organization';
import type { Tx } from '../database/database.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { webhooksOf } from '../messages/tell.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { addOrganizationMove } from './organizations.store.ts';

/**
 * Something has become of an organization: its history with the words that belong to it, the event for its own systems (MSG-2),
 * and a sign to everybody who looks at it.
 * @param tx in the system's scope of the organization
 */
export async function announce(
  tx: Tx,
  owner: OrganizationId,
  { event, reason }: Pick<OrganizationHappening, 'event' | 'reason'>,
  carrying: Carrying,
): Promise<void> {
  const { now: at, newId } = carrying;
  await addOrganizationMove(tx, owner, { event, reason }, carrying);
  const happening = { type: `organization.${event}`, at, data: {}, isTold: true };
  const recorded = await recordHappenings(tx, owner, owner, [happening], carrying);
  const told = await webhooksOf(tx, owner, recorded);
  await queueMessages(
    tx,
    told.map((message) => ({ ...message, owner, about: owner, id: newId() })),
    at,
  );
  await writeUpdates(tx, owner, at, [{ type: 'organization.changed', audience: ['everyone', 'operator'] }]);
}
