import type { OrganizationId, PartnerId } from '@pasar/core/kernel';
import { noticesOf } from '@pasar/core/notices';
import type { Decision } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import type { RecordedHappening } from '../delivery/happenings.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import type { Message } from './message.ts';
import { queueMessages } from './messages.store.ts';
import { readWebhooks } from './webhooks.store.ts';

type NewMessage = Omit<Message, 'tries'>;

/**
 * Queues the mails and webhooks that follow from a decision, in its transaction.
 * @param tx in the system's scope of the request's owner
 */
export async function tellOf(
  tx: Tx,
  decision: Decision,
  recorded: readonly RecordedHappening[],
  { now, newId }: Carrying,
): Promise<void> {
  const messages = [
    ...(await mailsOf(tx, decision)),
    ...(await webhooksOf(tx, decision.state.request.organization, recorded)),
  ];
  const { id: about, organization: owner } = decision.state.request;
  await queueMessages(
    tx,
    messages.map((message) => ({ ...message, owner, about, id: newId() })),
    now,
  );
}

/** A message before it is known in whose name and about what. */
export type Told = Omit<NewMessage, 'owner' | 'about' | 'id'>;

/** A partner's owners get its mails: each a message of their own. */
async function mailsOf(tx: Tx, decision: Decision): Promise<readonly Told[]> {
  const notices = noticesOf(decision);
  const partners = notices.flatMap((notice) => ('partner' in notice ? [notice.partner] : []));
  const owners = await readOwners(tx, partners);
  return notices.flatMap((notice): Told[] => {
    const { template } = notice;
    const mail = { way: 'mail', template, event: null } as const;
    if ('customer' in notice) return [{ ...mail, receiver: notice.customer, partner: null }];
    const { partner } = notice;
    return owners.filter(({ owner }) => owner === partner).map(({ id }) => ({ ...mail, receiver: id, partner }));
  });
}

/** The members that a partner's mails go to. */
export async function readOwners(tx: Tx, partners: readonly PartnerId[]) {
  if (partners.length === 0) return [];
  return tx
    .selectFrom('members')
    .select(['owner', 'id'])
    .where('owner', 'in', [...new Set(partners)])
    .where('role', '=', 'owner')
    .execute();
}

/**
 * A webhook for each that happened and is told, to each endpoint of the organization.
 * @param tx in the system's scope of `owner`
 */
export async function webhooksOf(
  tx: Tx,
  owner: OrganizationId,
  recorded: readonly RecordedHappening[],
): Promise<readonly Told[]> {
  const told = recorded.filter((event) => event.told !== null);
  if (told.length === 0) return [];
  const endpoints = await readWebhooks(tx, owner);
  return endpoints.flatMap(({ id: receiver }) =>
    told.map(({ type, sequence }) => ({
      way: 'webhook' as const,
      template: type,
      receiver,
      partner: null,
      event: sequence,
    })),
  );
}
