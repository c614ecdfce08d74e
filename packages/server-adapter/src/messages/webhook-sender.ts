import { epochMs, type OrganizationId } from '@pasar/core/kernel';
import { Webhook as Signature } from 'standardwebhooks';
import type { Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { systemScope } from '../tenancy/scope.ts';
import type { Answer, Message, Send, WebhookId } from './message.ts';
import { openWebhook } from './webhooks.store.ts';

/** Posts to addresses that outsiders chose: `webhookPost()` in Node, which keeps them off the house's own network. */
export interface WebhookPost {
  post(call: WebhookCall, signal: AbortSignal): Promise<Answer>;
}

export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Signs by Standard Webhooks: the id is the message's, the same at every try. The body holds ids only; who wants to know
 * more asks the API, with rights of their own. `sequence` counts what is told of one aggregate without gaps, so that a
 * receiver can put in order what arrives in any.
 */
export function webhookSender(house: Pick<House, 'database' | 'seal' | 'clock'>, port: WebhookPost | undefined): Send {
  return async (message, signal) => {
    if (!port) return { state: 'unsent', outcome: 'no-webhooks' };
    const { owner, receiver } = message;
    const found = await transaction(house.database, systemScope(owner), async (tx) => ({
      endpoint: await openWebhook(tx, house.seal, owner as OrganizationId, receiver as WebhookId),
      body: await bodyOf(tx, message),
    }));
    if (!found.endpoint) return { state: 'unsent', outcome: 'no-endpoint' };
    const { url, secret } = found.endpoint;
    const at = new Date(epochMs(house.clock.now()));
    const headers = {
      'Content-Type': 'application/json',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Signature(secret).sign(message.id, at, found.body),
    };
    return port.post({ url, headers, body: found.body }, signal);
  };
}

async function bodyOf(tx: Tx, { owner, about, event }: Message): Promise<string> {
  const { type, at, told, data } = await tx
    .selectFrom('events')
    .select(['type', 'at', 'told', 'data'])
    .where(forOwner('events', owner))
    .where('aggregate', '=', about)
    .where('sequence', '=', event)
    .executeTakeFirstOrThrow();
  const ids = { ...(data as object), organization: owner, [aggregateOf(type)]: about, sequence: told };
  return JSON.stringify({ type, timestamp: at, data: ids });
}

/** What an event is of, as its body calls it; by itself the first part of its type: `ticket` of `ticket.paid`. */
const AGGREGATES: Readonly<Record<string, string>> = { proposal: 'request', job: 'request', contact: 'request' };

function aggregateOf(type: string): string {
  const [area = type] = type.split('.', 1);
  return AGGREGATES[area] ?? area;
}
