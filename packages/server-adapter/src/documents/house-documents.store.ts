import type { HouseDocument } from '@pasar/core/documents';
import type { Id, Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export type HouseDocumentId = Id<'house-document'>;

/** Relations that house documents are for: those refused or gone read nothing. */
const READING = sql`('invited', 'applied', 'accepted', 'suspended', 'deactivated')`;

/**
 * PAR-6: house documents in the version in force; retired ones for staff only, last.
 * @param partner whose acceptances are asked for; staff get the counts instead
 */
export async function readHouseDocuments(
  tx: Tx,
  owner: OrganizationId,
  partner: PartnerId | undefined,
  which: { readonly id?: HouseDocumentId } = {},
): Promise<readonly HouseDocument[]> {
  const own = partner
    ? sql<Instant | null>`(select a.at from house_acceptances a where a.owner = d.owner and a.document = d.id
        and a.version = d.version and a.partner = ${partner})`
    : sql<Instant | null>`null::timestamptz`;
  const { rows } = await sql<HouseDocument>`
    select d.id, d.kind, d.version, v.title, v.text, v.published_at as "publishedAt", d.retired, ${own} as "acceptedAt",
      ${partner ? sql`0` : sql`c.accepted`} as accepted, ${partner ? sql`0` : sql`c.open`} as open
    from house_documents d
    join house_document_versions v on v.owner = d.owner and v.document = d.id and v.version = d.version
    cross join lateral (
      select count(a.at)::int as accepted, (count(*) - count(a.at))::int as open
      from relations r
      left join house_acceptances a on a.owner = d.owner and a.document = d.id and a.version = d.version and a.partner = r.partner
      where r.owner = d.owner and r.state in ${READING}) c
    where ${forOwner('d', owner)} ${partner ? sql`and not d.retired` : sql``} ${which.id ? sql`and d.id = ${which.id}` : sql``}
    order by d.retired, v.published_at, d.id`.execute(tx);
  return rows;
}

/** PAR-6: those in force that a partner has not accepted, or not in this version. */
export async function openHouseDocuments(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from house_documents d
    where ${forOwner('d', owner)} and not d.retired and not exists (
      select from house_acceptances a where a.owner = d.owner and a.document = d.id and a.version = d.version
        and a.partner = ${partner})`.execute(tx);
  return rows[0]!.count;
}

/**
 * Writes down who has accepted all that is in force: what matching asks (REQ-3).
 * @param tx in the system's scope of the organization
 */
export async function refreshReading(tx: Tx, owner: OrganizationId, partner?: PartnerId): Promise<void> {
  await sql`
    update relations r set house_documents_accepted = not exists (
      select from house_documents d
      where d.owner = r.owner and not d.retired and not exists (
        select from house_acceptances a where a.owner = d.owner and a.document = d.id and a.version = d.version
          and a.partner = r.partner))
    where ${forOwner('r', owner)} ${partner ? sql`and r.partner = ${partner}` : sql``}`.execute(tx);
}
