import type { MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { beginRelation, type RelationOrigin } from '@pasar/core/partners';
import type { Point } from '@pasar/core/places';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { keepDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Invited } from './invitations.store.ts';
import { saveRelation } from './relations.store.ts';

export interface NewPartner {
  readonly id: PartnerId;
  readonly name: string;
  readonly origin: RelationOrigin;
  /** The middle of the organization's sites when left out: a place to begin from, which the partner moves. */
  readonly base?: Point | undefined;
}

/**
 * A partner that begins, with its relation to the organization that found it: `invited`, both of them.
 * @param tx in the system's scope of the organization
 */
export async function addPartner(
  tx: Tx,
  organization: OrganizationId,
  { id, name, origin, base }: NewPartner,
  carrying: Carrying,
): Promise<void> {
  // First the relation: whom it does not name, the organization's server may not write.
  await saveRelation(tx, beginRelation({ organization, partner: id }, 'invited', origin, carrying.now), carrying);
  const { country } = await tx
    .selectFrom('organizations')
    .select('country')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  const point = base ?? (await middleOf(tx, organization));
  await sql`insert into partners (id, name, country, lat, lng, account)
    values (${id}, ${name}, ${country}, ${point.lat}, ${point.lng}, 'invited')`.execute(tx);
}

async function middleOf(tx: Tx, organization: OrganizationId): Promise<Point> {
  const { rows } = await sql<Point>`
    select coalesce(avg(lat), 0) as lat, coalesce(avg(lng), 0) as lng from places
    where ${forOwner('places', organization)} and level = 'site'`.execute(tx);
  return rows[0]!;
}

/**
 * Somebody of a partner's, by the host's id of them; who is there already stays as they are.
 * @param tx in the system's scope of an organization that the partner has a relation with
 */
export async function addMember(
  tx: Tx,
  master: Seal,
  owner: PartnerId,
  { id, subject, role }: { readonly id: MemberId; readonly subject: string; readonly role: 'owner' | 'worker' },
  invited: Invited | undefined,
): Promise<MemberId> {
  await tx.insertInto('members').values({ owner, id, subject, role }).execute();
  if (invited) await keepDetails(tx, master, { owner, id, subject: id }, invited);
  return id;
}
