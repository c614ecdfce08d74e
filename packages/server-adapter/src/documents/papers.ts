import { documentsValidUntil, type PartnerDocuments, requiredDocuments } from '@pasar/core/documents';
import { civilDate, type Instant, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { currentDocuments, documentView } from './documents.store.ts';
import { readAsks } from './requirements.store.ts';

/** PAR-5, PAR-10: a partner's papers, as this organization asks for them. */
export async function readPapers(
  tx: Tx,
  organization: OrganizationId,
  partner: PartnerId,
  now: Instant,
): Promise<PartnerDocuments> {
  const { requirements, zone } = await readAsks(tx, organization);
  const documents = await currentDocuments(tx, partner);
  const at = { now, zone };
  const required = requiredDocuments(requirements, documents, civilDate(now, zone));
  const counted = new Set(required.map(({ document }) => document?.id));
  return {
    required: required.map(({ document, ...rest }) => ({ ...rest, document: document && documentView(document, at) })),
    others: documents.filter(({ id }) => !counted.has(id)).map((document) => documentView(document, at)),
    validUntil: documentsValidUntil(requirements, documents, at),
  };
}
