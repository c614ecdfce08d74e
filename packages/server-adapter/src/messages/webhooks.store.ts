import type { Instant, OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { WebhookId } from './message.ts';

export interface Webhook {
  readonly id: WebhookId;
  readonly url: string;
  /** `whsec_…`, as Standard Webhooks has it. */
  readonly secret: string;
}

const SECRET_BYTES = 32;

export function newWebhookSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(SECRET_BYTES))))}`;
}

/** Where an organization's backend wants to hear of what happens. One that is there already stays as it is. */
export async function addWebhook(
  tx: Tx,
  master: Seal,
  owner: OrganizationId,
  { id, url, secret }: Webhook,
  at: Instant,
): Promise<void> {
  const sealed = await master.seal(new TextEncoder().encode(secret), `${owner}/${id}`);
  await tx
    .insertInto('webhook_endpoints')
    .values({ owner, id, url, sealed, created_at: at, disabled_at: null })
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doNothing())
    .execute();
}

/** Those in use. */
export async function readWebhooks(tx: Tx, owner: OrganizationId): Promise<readonly Pick<Webhook, 'id' | 'url'>[]> {
  return tx
    .selectFrom('webhook_endpoints')
    .select(['id', 'url'])
    .where(forOwner('webhook_endpoints', owner))
    .where('disabled_at', 'is', null)
    .execute();
}

/** With its secret; undefined when it is not in use any more. */
export async function openWebhook(
  tx: Tx,
  master: Seal,
  owner: OrganizationId,
  id: WebhookId,
): Promise<Webhook | undefined> {
  const row = await tx
    .selectFrom('webhook_endpoints')
    .select(['url', 'sealed'])
    .where(forOwner('webhook_endpoints', owner))
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { id, url: row.url, secret: new TextDecoder().decode(await master.open(row.sealed, `${owner}/${id}`)) };
}
