import type { Instant, OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { withScope } from '../database/transaction.ts';
import { queueMessages } from '../messages/messages.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';

interface Telling {
  readonly deployment: DeploymentId;
  readonly now: Instant;
  readonly newId: <Made extends string>() => Made;
}

/**
 * Queues a letter of the operator's to an organization's owners, each their own, and to its office, which gets it when none
 * of them has an address.
 * @param tx in the deployment's scope
 * @param about the organization, or what of it the letter tells of
 */
export async function tellOwners(
  tx: Tx,
  template: string,
  organization: OrganizationId,
  { deployment: owner, now, newId }: Telling,
  about: string = organization,
): Promise<void> {
  const owners = await withScope(tx, systemScope(organization), DEPLOYMENT, () => ownersOf(tx, organization));
  const receivers = [...owners, organization];
  const letter = { owner, way: 'mail', template, about, partner: null, event: null } as const;
  await queueMessages(
    tx,
    receivers.map((receiver) => ({ ...letter, receiver, id: newId() })),
    now,
  );
}

/** ORG-3: those who may come in now. @param tx in the system's scope of the organization */
export async function ownersOf(tx: Tx, organization: OrganizationId) {
  const rows = await tx
    .selectFrom('staff')
    .select('id')
    .where(forOwner('staff', organization))
    .where('role', '=', 'owner')
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
