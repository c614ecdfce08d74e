import { type Instant, invariant, type PartnerId } from '@pasar/core/kernel';
import { blurPoint, distance } from '@pasar/core/places';
import type { Request } from '@pasar/core/requests';
import type { Tx } from '../database/database.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { readSite } from '../places/sites.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface Asked {
  readonly partner: PartnerId;
  readonly declined: boolean;
}

/** Everyone who has the request in the inbox (REQ-2). */
export async function readAsked(tx: Tx, { organization, id }: Request): Promise<readonly Asked[]> {
  const rows = await tx
    .selectFrom('request_dispatches')
    .select(['partner', 'declined_at'])
    .where(forOwner('request_dispatches', organization))
    .where('request', '=', id)
    .execute();
  return rows.map(({ partner, declined_at }) => ({ partner, declined: declined_at !== null }));
}

/**
 * Puts a request into the inboxes of those who are asked, with how far it is from each and what the lead costs (REQ-6).
 * How far it is to the blurred point (JOB-4): exact distances from a few bases, or filters by them, would tell the door.
 * Who has it already keeps what was said then; one asked anew has not declined any more.
 */
export async function ask(tx: Tx, request: Request, partners: readonly PartnerId[], at: Instant): Promise<void> {
  if (partners.length === 0) return;
  const { organization: owner, id, site, kind, offer } = request;
  const place = await readSite(tx, owner, site);
  const entry = (await readKinds(tx, owner, [kind])).get(kind);
  invariant(place && entry, 'a request has a site and a kind');
  const about = blurPoint(place.point);
  const bases = await tx
    .selectFrom('partners')
    .select(['id', 'lat', 'lng'])
    .where('id', 'in', [...partners])
    .execute();
  await tx
    .insertInto('request_dispatches')
    .values(
      bases.map((base) => ({
        owner,
        request: id,
        partner: base.id,
        distance: Math.round(distance(base, about)),
        cost: entry.leadPoints,
        exclusive: request.state === 'offered' && offer?.partner === base.id,
        sent_at: at,
        declined_at: null,
        decline_reason: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'request', 'partner'])
        .doUpdateSet({ exclusive: false, sent_at: at, declined_at: null, decline_reason: null }),
    )
    .execute();
}

/** @param reason in the partner's words; empty when it gave none */
export async function noteDecline(tx: Tx, request: Request, partner: PartnerId, reason: string, at: Instant) {
  await tx
    .updateTable('request_dispatches')
    .set({ declined_at: at, decline_reason: reason || null })
    .where(forOwner('request_dispatches', request.organization))
    .where('request', '=', request.id)
    .where('partner', '=', partner)
    .execute();
}
