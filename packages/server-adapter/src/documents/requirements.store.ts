import { type DocumentType, documentNotices, documentsValidUntil, type RequiredType } from '@pasar/core/documents';
import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { zoneOf } from '../organization/zone.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { setTimers, type Timer } from '../timers/timer.ts';
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

/** What an organization asks for, and by whose days it counts. */
export interface Asks {
  readonly requirements: readonly RequiredType[];
  readonly zone: string;
}

export async function readAsks(tx: Tx, owner: OrganizationId): Promise<Asks> {
  return { requirements: await readRequirements(tx, owner), zone: await zoneOf(tx, owner) };
}

/**
 * Writes down until when a partner's papers are in order there, which is what matching asks (REQ-3), and wakes whoever
 * has to be told before one lapses. After each change of what is asked for, or of what was given.
 * @param tx in the system's scope of the organization
 */
export async function refreshPapers(
  tx: Tx,
  { owner, partner }: { readonly owner: OrganizationId; readonly partner: PartnerId },
  { requirements, zone }: Asks,
  now: Instant,
): Promise<void> {
  const documents = await currentDocuments(tx, partner);
  await tx
    .updateTable('relations')
    .set({ documents_valid_until: documentsValidUntil(requirements, documents, { now, zone }) })
    .where(forOwner('relations', owner))
    .where('partner', '=', partner)
    .execute();
  const asked = new Set(requirements.map(({ type }) => type));
  const ahead = documents
    .filter(({ type }) => asked.has(type))
    .flatMap(({ id: subject, validUntil }) =>
      (validUntil ? documentNotices(validUntil, { now, zone }) : []).map(
        ({ at }) => ({ owner, kind: 'document.notice', subject, dueAt: at }) as const,
      ),
    );
  await forgetTimers(tx, owner, ahead);
  await setTimers(tx, ahead);
}

/** Those that were set when it was last looked at: else each look would set them once more. */
async function forgetTimers(tx: Tx, owner: OrganizationId, ahead: readonly Timer[]): Promise<void> {
  if (ahead.length === 0) return;
  const subjects = [...new Set(ahead.map(({ subject }) => subject))];
  await tx
    .deleteFrom('timers')
    .where(forOwner('timers', owner))
    .where('kind', '=', 'document.notice')
    .where('subject', 'in', subjects)
    .execute();
}
