import { type DocumentType, requiredDocuments } from '@pasar/core/documents';
import {
  civilDate,
  type Instant,
  type Listed,
  LOCALES,
  type Localized,
  type OrganizationId,
  type PartnerId,
} from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { letterWords } from '../messages/letter-words.ts';
import { currentDocuments } from './documents.store.ts';
import { readAsks } from './requirements.store.ts';

/** PAR-5: what the organization requires and the partner has not given, or not in force. */
export async function missingDocuments(
  tx: Tx,
  organization: OrganizationId,
  partner: PartnerId,
  now: Instant,
): Promise<readonly Listed[]> {
  const { requirements, zone } = await readAsks(tx, organization);
  const required = requiredDocuments(requirements, await currentDocuments(tx, partner), civilDate(now, zone));
  return required
    .filter(({ state }) => state === 'missing' || state === 'lapsed')
    .map(({ type }) => ({ type: 'document', id: type, label: namesOf(type) }));
}

/** What a type of document is called, by language. */
function namesOf(type: DocumentType): Localized {
  return Object.fromEntries(LOCALES.map((locale) => [locale, letterWords(locale).words(`document-type.${type}`)]));
}
