import type { PartnerId } from '@pasar/core/kernel';
import { noticesOf } from '@pasar/core/notices';
import type { Decision } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import type { Carrying } from '../requests/carry-out.ts';
import type { RecordedEvent } from '../requests/events.store.ts';
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
  recorded: readonly RecordedEvent[],
  { now, newId }: Carrying,
): Promise<void> {
  const messages = [...(await mailsOf(tx, decision)), ...(await webhooksOf(tx, decision, recorded))];
  const { id: request, organization: owner } = decision.state.request;
  await queueMessages(
    tx,
    messages.map((message) => ({ ...message, owner, request, id: newId() })),
    now,
  );
}

type Told = Omit<NewMessage, 'owner' | 'request' | 'id'>;

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

async function readOwners(tx: Tx, partners: readonly PartnerId[]) {
  if (partners.length === 0) return [];
  return tx
    .selectFrom('members')
    .select(['owner', 'id'])
    .where('owner', 'in', [...new Set(partners)])
    .where('role', '=', 'owner')
    .execute();
}

async function webhooksOf(tx: Tx, { state }: Decision, recorded: readonly RecordedEvent[]): Promise<readonly Told[]> {
  const told = recorded.filter((event) => event.told !== null);
  if (told.length === 0) return [];
  const endpoints = await readWebhooks(tx, state.request.organization);
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
