import { type OrganizationId, shortCode } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import type { Known } from '@pasar/core/tickets';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

type Company = Pick<LegalEntity, 'country' | 'taxId'>;

/**
 * PAR-2, PAR-4: the partner that a company is already, on the whole deployment, by its tax id; closed accounts are gone.
 * @param tx in the deployment's scope
 */
export async function partnerOfCompany(tx: Tx, { country, taxId }: Company): Promise<Known['partner']> {
  const { rows } = await sql<NonNullable<Known['partner']>>`
    select p.id, p.name from partners p
    where p.account <> 'closed' and (
      p.id in (select owner from legal_entities where entity ->> 'country' = ${country} and entity ->> 'taxId' = ${taxId})
      or p.id in (select partner from tickets where country = ${country} and tax_id = ${taxId} and state = 'account-created'))
    order by p.id limit 1`.execute(tx);
  return rows[0];
}

/** PAR-2: the organization's open ticket about a company. */
export async function openTicketOf(
  tx: Tx,
  owner: OrganizationId,
  { country, taxId }: Company,
): Promise<Known['ticket']> {
  const row = await tx
    .selectFrom('tickets')
    .select('id')
    .where(forOwner('tickets', owner))
    .where('country', '=', country)
    .where('tax_id', '=', taxId)
    .where('state', 'in', ['submitted', 'licence-invoiced', 'licence-paid'])
    .executeTakeFirst();
  return row && { id: row.id, number: shortCode(row.id) };
}

/** Two organizations' tickets about one company: their accounts are made one after the other. Held until the commit. */
export async function lockCompany(tx: Tx, { country, taxId }: Company): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`company ${country} ${taxId}`}, 0))`.execute(tx);
}
