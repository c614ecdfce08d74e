import type { OrganizationId } from '@pasar/core/kernel';
import type { HelpdeskSettings } from '@pasar/core/tickets';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { readWebhooks } from '../messages/webhooks.store.ts';

export interface Helpdesk {
  readonly helpdesk: HelpdeskSettings;
  /** ORG-4: an outside helpdesk hears of tickets by a webhook that is in use; without one nobody would. */
  readonly linked: boolean;
}

/** @param tx in the system's scope of the organization */
export async function readHelpdesk(tx: Tx, organization: OrganizationId): Promise<Helpdesk> {
  const { helpdesk } = await tx
    .selectFrom('organizations')
    .select('helpdesk')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  const { link } = helpdesk;
  const linked = link === 'built-in' || (link === 'outside' && (await readWebhooks(tx, organization)).length > 0);
  return { helpdesk, linked };
}

export async function saveHelpdesk(tx: Tx, organization: OrganizationId, helpdesk: HelpdeskSettings): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({ helpdesk: json(helpdesk) })
    .where('id', '=', organization)
    .execute();
}
