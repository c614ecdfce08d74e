import type { Instant, OrganizationId } from '@pasar/core/kernel';
import type { QueuePage } from '@pasar/core/tickets';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/**
 * How many tickets wait for what, over all organizations; accounts made since the month began.
 * @param tx in the deployment's scope
 */
export async function countQueue(
  tx: Tx,
  deployment: DeploymentId,
  { now, month }: { readonly now: Instant; readonly month: Instant },
): Promise<QueuePage['counts']> {
  const open = await sql<Omit<QueuePage['counts'], 'created' | 'medianDays'>>`
    select count(*) filter (where state = 'submitted')::int as submitted,
      count(*) filter (where state = 'licence-invoiced')::int as invoiced,
      count(*) filter (where state = 'licence-invoiced' and pay_by <= ${now})::int as unpaid,
      count(*) filter (where state = 'licence-paid')::int as paid,
      count(*) filter (where state = 'licence-paid' and due_at <= ${now})::int as late,
      count(*) filter (where state = 'licence-paid' and due_at > ${now} and due_soon_at <= ${now})::int as "dueSoon"
    from tickets where state in ('submitted', 'licence-invoiced', 'licence-paid')`.execute(tx);
  const made = await sql<Pick<QueuePage['counts'], 'created' | 'medianDays'>>`
    select count(*)::int as created,
      round((percentile_cont(0.5) within group (order by extract(epoch from m.at - t.paid_at)) / 86400)::numeric, 1)::float8
        as "medianDays"
    from account_moves m join tickets t on t.partner = m.partner and t.state = 'account-created'
    where ${forOwner('m', deployment)} and m.event = 'created' and m.at >= ${month}`.execute(tx);
  return { ...open.rows[0]!, ...made.rows[0]! };
}

/** The organizations that ever asked, by name. @param tx in the deployment's scope */
export async function askingOrganizations(
  tx: Tx,
): Promise<readonly { readonly id: OrganizationId; readonly name: string }[]> {
  const { rows } = await sql<{ id: OrganizationId; name: string }>`
    select o.id, o.name from organizations o where exists (select from tickets t where t.owner = o.id)
    order by o.name, o.id limit 500`.execute(tx);
  return rows;
}
