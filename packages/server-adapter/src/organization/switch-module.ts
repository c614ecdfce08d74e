import type { OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { announce } from './announce.ts';
import { saveModule } from './organizations.store.ts';

/**
 * ORG-5: switches an organization's marketplace; what is so already stays as it is. Nothing is deleted: whatever was there is
 * there again once it is switched on.
 * @param tx in the system's scope of the organization, holding it (`lockToMove`)
 * @returns what happened; undefined for nothing
 */
export async function switchModule(
  tx: Tx,
  { id, module }: { readonly id: OrganizationId; readonly module: boolean },
  on: boolean,
  carrying: Carrying,
) {
  if (module === on) return undefined;
  const event = on ? 'switched-on' : 'switched-off';
  await saveModule(tx, id, on);
  await announce(tx, id, { event, reason: null }, carrying);
  return event;
}
