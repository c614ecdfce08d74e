import type { DocumentState, DocumentType, PartnerDocument } from '@pasar/core/documents';
import { daysLeft } from '@pasar/core/documents';
import { civilDate, type Id, type Instant, type OrganizationId, type PartnerId } from '@pasar/core/kernel';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export type DocumentId = Id<'document'>;

export interface StoredDocument {
  readonly id: DocumentId;
  readonly type: DocumentType;
  readonly name: string;
  readonly contentType: PartnerDocument['contentType'];
  readonly bytes: number;
  readonly storageKey: string;
  readonly validUntil: string | null;
  readonly state: DocumentState;
  readonly createdAt: Instant;
}

const COLUMNS = [
  'id',
  'type',
  'name',
  'content_type as contentType',
  'bytes',
  'storage_key as storageKey',
  // A civil date is no instant: as text, whatever the driver would make of it.
  sql<string | null>`to_char(valid_until, 'YYYY-MM-DD')`.as('validUntil'),
  'state',
  'created_at as createdAt',
] as const;

/** PAR-5: those that count, newest first. */
export async function currentDocuments(tx: Tx, partner: PartnerId): Promise<readonly StoredDocument[]> {
  const rows = await tx
    .selectFrom('documents')
    .select(COLUMNS)
    .where(forOwner('documents', partner))
    .where('state', 'in', ['valid', 'lapsed'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as StoredDocument[];
}

/** Whose papers may be asked for: a partner's own, or those of the partners that an organization has something with. */
export type Reader = { readonly partner: PartnerId } | { readonly organization: OrganizationId };

export async function findDocument(tx: Tx, id: DocumentId, reader: Reader) {
  const seen =
    'partner' in reader
      ? forOwner('d', reader.partner)
      : sql<SqlBool>`exists (select from relations r where ${forOwner('r', reader.organization)} and r.partner = d.owner
          and r.state in ('applied', 'accepted', 'suspended', 'deactivated'))`;
  const row = await tx
    .selectFrom('documents as d')
    .select([...COLUMNS, 'owner'])
    .where('id', '=', id)
    .where(seen)
    .executeTakeFirst();
  return row as (StoredDocument & { readonly owner: PartnerId }) | undefined;
}

/** @param today the reader's organization's */
export function documentView(
  { storageKey: _, owner: __, ...shown }: StoredDocument & { readonly owner?: PartnerId },
  at: { now: Instant; zone: string },
): PartnerDocument {
  const left = shown.validUntil === null ? null : daysLeft(shown.validUntil, civilDate(at.now, at.zone));
  const isOver = left !== null && left < 0;
  return {
    ...shown,
    state: isOver && shown.state === 'valid' ? 'lapsed' : shown.state,
    daysLeft: isOver ? null : left,
  };
}
