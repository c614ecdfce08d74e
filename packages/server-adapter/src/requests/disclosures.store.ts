import type { OrganizationId, RequestId } from '@pasar/core/kernel';
import type { Request, RequestEvent } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** JOB-4, PRV-3: each contact that was given is a row of its own, never edited. */
export async function disclose(
  tx: Tx,
  request: Request,
  events: readonly RequestEvent[],
  newId: () => string,
): Promise<void> {
  const given = events.filter((event) => event.type === 'contact.disclosed');
  if (given.length === 0) return;
  await tx
    .insertInto('disclosures')
    .values(
      given.map(({ partner, customer, of, at }) => ({
        owner: request.organization,
        id: newId(),
        request: request.id,
        partner,
        customer,
        subject: of,
        at,
      })),
    )
    .execute();
}

/** To which partners the customer's contact was given, and when; first to last. */
export async function readDisclosures(tx: Tx, owner: OrganizationId, request: RequestId) {
  return tx
    .selectFrom('disclosures')
    .select(['partner', 'at'])
    .where(forOwner('disclosures', owner))
    .where('request', '=', request)
    .where('subject', '=', 'customer')
    .orderBy('at')
    .orderBy('id')
    .execute();
}
