import { type Agreement, type AgreementVersion, endOf, newestOf } from '@pasar/core/agreements';
import type { AgreementId, Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { agreementOf, columnsOf, lineRows, type Row } from './agreement-rows.ts';

/**
 * An agreement, its row locked: whoever else would decide on it waits here, so that each decision sees what the one before
 * it left (AGR-4: of two acceptances one counts).
 * @param tx in the system's scope of `owner`
 */
export async function lockAgreement(tx: Tx, owner: OrganizationId, id: AgreementId): Promise<Agreement | undefined> {
  const row = await tx
    .selectFrom('agreements')
    .selectAll()
    .where(forOwner('agreements', owner))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && (await readAgreements(tx, owner, [row]))[0];
}

/** As much of them as the scope of `tx` may see, in the order given. */
export async function readAgreements(
  tx: Tx,
  owner: OrganizationId,
  rows: readonly Pick<Row<'agreements'>, 'id' | 'owner' | 'partner'>[],
): Promise<readonly Agreement[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const versions = await tx
    .selectFrom('agreement_versions')
    .selectAll()
    .where(forOwner('agreement_versions', owner))
    .where('agreement', 'in', ids)
    .execute();
  const lines = await tx
    .selectFrom('agreement_lines')
    .selectAll()
    .where(forOwner('agreement_lines', owner))
    .where('agreement', 'in', ids)
    .execute();
  return rows.map((row) => agreementOf(row, versions, lines));
}

/** A partner's agreement with the organization, the one last changed; there is one, unless they were brought in. */
export async function findAgreement(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<Agreement | undefined> {
  const row = await tx
    .selectFrom('agreements')
    .selectAll()
    .where(forOwner('agreements', owner))
    .where('partner', '=', partner)
    .orderBy('in_force', (order) => order.desc().nullsLast())
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (await readAgreements(tx, owner, [row]))[0];
}

/** Saves what a decision changed, and what matching reads of it, in one transaction (REQ-3). */
export async function saveAgreement(tx: Tx, before: Agreement | undefined, after: Agreement, now: Instant) {
  const { id, organization: owner, partner } = after;
  const columns = { ...headOf(after), updated_at: now };
  await tx
    .insertInto('agreements')
    .values({ owner, id, partner, ...columns, created_at: now })
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(columns))
    .execute();
  for (const version of after.versions) {
    const old = before?.versions.find((one) => one.version === version.version);
    if (old !== version) await saveVersion(tx, after, version, old);
  }
  await saveKinds(tx, after);
}

/** Of the version in force, else of the newest. */
function headOf(agreement: Agreement) {
  const holding = agreement.versions.find(({ state }) => state === 'accepted');
  const newest = newestOf(agreement);
  const shown = holding ?? newest;
  return {
    state: shown.state,
    expires_at: endOf(shown),
    in_force: holding?.version ?? null,
    newest: newest.version,
  };
}

async function saveVersion(tx: Tx, agreement: Agreement, version: AgreementVersion, old?: AgreementVersion) {
  const { organization: owner, id } = agreement;
  const columns = columnsOf(version);
  await tx
    .insertInto('agreement_versions')
    .values({ owner, agreement: id, version: version.version, ...columns, created_at: version.createdAt })
    .onConflict((conflict) => conflict.columns(['owner', 'agreement', 'version']).doUpdateSet(columns))
    .execute();
  if (old?.lines === version.lines) return;
  await tx
    .deleteFrom('agreement_lines')
    .where(forOwner('agreement_lines', owner))
    .where('agreement', '=', id)
    .where('version', '=', version.version)
    .execute();
  await tx.insertInto('agreement_lines').values(lineRows(agreement, version)).execute();
}

async function saveKinds(tx: Tx, agreement: Agreement) {
  const { organization: owner, id, versions } = agreement;
  const shown = versions.find(({ state }) => state === 'accepted') ?? newestOf(agreement);
  await tx
    .deleteFrom('agreement_kinds')
    .where(forOwner('agreement_kinds', owner))
    .where('agreement', '=', id)
    .execute();
  const kinds = [...new Set(shown.lines.map(({ kind }) => kind))];
  await tx
    .insertInto('agreement_kinds')
    .values(kinds.map((kind) => ({ owner, agreement: id, kind })))
    .execute();
}
