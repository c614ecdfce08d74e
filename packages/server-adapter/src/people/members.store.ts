import type { MemberId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A partner as one of its organizations knows it; undefined without a relation that is more than history. */
export async function readRelatedPartner(
  tx: Tx,
  organization: OrganizationId,
  partner: PartnerId,
): Promise<{ readonly id: PartnerId; readonly name: string } | undefined> {
  const { rows } = await sql<{ id: PartnerId; name: string }>`
    select p.id, p.name from relations r join partners p on p.id = r.partner
    where ${forOwner('r', organization)} and r.partner = ${partner} and r.state <> 'deleted'`.execute(tx);
  return rows[0];
}

/** The partner's member whom the host knows by this subject. */
export async function findMember(tx: Tx, partner: PartnerId, subject: string): Promise<MemberId | undefined> {
  const row = await tx
    .selectFrom('members')
    .select('id')
    .where(forOwner('members', partner))
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.id;
}
