import type { Job } from '@pasar/core/jobs';
import type { OrganizationId, RequestId } from '@pasar/core/kernel';
import type { Proposal } from '@pasar/core/proposals';
import { changedProposals, type Dispatch, type Request } from '@pasar/core/requests';
import { lineForWork } from '../agreements/in-force.store.ts';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { columnsOf, jobOf, proposalOf, type Row, requestOf } from './request-rows.ts';

/**
 * A request with all it has collected, its row locked: whoever else would decide on it waits here, so that each decision
 * sees what the one before it left (REQ-11).
 * @param tx in the system's scope of `owner`; other scopes do not see everybody's proposals
 */
export async function lockDispatch(tx: Tx, owner: OrganizationId, id: RequestId): Promise<Dispatch | undefined> {
  const row = await tx
    .selectFrom('requests')
    .selectAll()
    .where(forOwner('requests', owner))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && (await readDispatches(tx, owner, [row]))[0];
}

/** The same, for looking only; as much of it as the scope of `tx` may see. */
export async function readDispatches(
  tx: Tx,
  owner: OrganizationId,
  rows: readonly Row<'requests'>[],
): Promise<readonly Dispatch[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const proposals = await tx
    .selectFrom('proposals')
    .selectAll()
    .where(forOwner('proposals', owner))
    .where('request', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const jobs = await tx
    .selectFrom('jobs')
    .selectAll()
    .where(forOwner('jobs', owner))
    .where('request', 'in', ids)
    .where('state', 'not in', ['released', 'cancelled', 'no-show'])
    .execute();
  return rows.map((row) => {
    const job = jobs.find(({ request }) => request === row.id);
    return {
      request: requestOf(row),
      proposals: proposals.filter(({ request }) => request === row.id).map(proposalOf),
      job: job ? jobOf(job) : null,
    };
  });
}

/** Saves what a decision changed, and nothing else. */
export async function saveDispatch(tx: Tx, before: Dispatch, after: Dispatch, updatedAt: Request['createdAt']) {
  const { request, job } = after;
  const owner = request.organization;
  if (request !== before.request || after.proposals !== before.proposals) {
    await tx
      .updateTable('requests')
      .set(columnsOf(after, updatedAt))
      .where(forOwner('requests', owner))
      .where('id', '=', request.id)
      .execute();
  }
  for (const proposal of changedProposals(before, after)) await saveProposal(tx, proposal, updatedAt);
  if (job && job !== before.job) await insertJob(tx, job, request);
}

async function saveProposal(tx: Tx, proposal: Proposal, updatedAt: Request['createdAt']) {
  const { organization: owner, id, request, partner, state, price, window, message } = proposal;
  const changing = {
    state,
    price: price.amount,
    currency: price.currency,
    starts_at: window.start,
    ends_at: window.end,
    message,
    updated_at: updatedAt,
  };
  await tx
    .insertInto('proposals')
    .values({
      owner,
      id,
      request,
      partner,
      ...changing,
      created_at: proposal.createdAt,
      stands_at: proposal.standsAt,
    })
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(changing))
    .execute();
}

/** AGR-4: with the version of the agreement that is in force now; its rates hold to the job's end. */
async function insertJob(tx: Tx, job: Job, { customer, kind, service }: Request) {
  const { organization: owner, id, request, partner, proposal, state, proposed, price } = job;
  const line = await lineForWork(tx, { owner, partner, kind, service, now: job.assignedAt });
  await tx
    .insertInto('jobs')
    .values({
      owner,
      id,
      request,
      partner,
      customer,
      proposal,
      agreement: line?.agreement ?? null,
      agreement_version: line?.version ?? null,
      state,
      starts_at: proposed.start,
      ends_at: proposed.end,
      price: price?.amount ?? null,
      currency: price?.currency ?? null,
      reconfirm_by: job.reconfirmBy,
      settled_at: job.settledAt,
      warranty_until: job.warrantyUntil,
      created_at: job.assignedAt,
      updated_at: job.assignedAt,
    })
    .execute();
}
