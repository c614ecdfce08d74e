import { type DocumentType, documentNotices, documentsValidUntil, type RequiredType } from '@pasar/core/documents';
import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { setTimers } from '../timers/timer.ts';
import { currentDocuments } from './documents.store.ts';

/** PAR-5: what an organization asks applicants for, in its own order. */
export async function readRequirements(tx: Tx, owner: OrganizationId): Promise<readonly RequiredType[]> {
  const rows = await tx
    .selectFrom('document_requirements')
    .select(['type', 'expires'])
    .where(forOwner('document_requirements', owner))
    .orderBy('position')
    .execute();
  return rows.map(({ type, expires }) => ({ type: type as DocumentType, expires }));
}

export async function zoneOf(tx: Tx, organization: OrganizationId): Promise<string> {
  const { zone } = await tx
    .selectFrom('organizations')
    .select('zone')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return zone;
}

/**
 * Writes down until when a partner's papers are in order there, which is what matching asks (REQ-3), and wakes whoever
 * has to be told before one lapses. After each change of what is asked for, or of what was given.
 * @param tx in the system's scope of the organization
 */
export async function refreshPapers(tx: Tx, owner: OrganizationId, partner: PartnerId, now: Instant): Promise<void> {
  const [requirements, documents, zone] = [
    await readRequirements(tx, owner),
    await currentDocuments(tx, partner),
    await zoneOf(tx, owner),
  ];
  await tx
    .updateTable('relations')
    .set({ documents_valid_until: documentsValidUntil(requirements, documents, { now, zone }) })
    .where(forOwner('relations', owner))
    .where('partner', '=', partner)
    .execute();
  const asked = new Set(requirements.map(({ type }) => type));
  await setTimers(
    tx,
    documents
      .filter(({ type }) => asked.has(type))
      .flatMap(({ id: subject, validUntil }) =>
        (validUntil ? documentNotices(validUntil, { now, zone }) : []).map(
          ({ at }) => ({ owner, kind: 'document.notice', subject, dueAt: at }) as const,
        ),
      ),
  );
}
