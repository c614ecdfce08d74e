import type { AuditQuery, AuditRole, AuditSide, Changed } from '@pasar/core/audit';
import type { CustomerId, Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { isId } from '@pasar/core/kernel';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Where a page ended. */
export interface AuditPlace {
  readonly at: Instant;
  readonly id: string;
}

export interface AuditWanted extends Pick<AuditQuery, 'view' | 'who' | 'by' | 'what' | 'about'> {
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
  readonly after: AuditPlace | undefined;
  readonly limit: number;
}

const SIDES: Readonly<Record<AuditSide, readonly AuditRole[]>> = {
  customers: ['customer'],
  partners: ['partner'],
  staff: ['viewer', 'manager', 'community-manager', 'owner'],
  operator: ['operator'],
  host: ['host', 'public'],
  clock: ['clock'],
  system: ['system'],
};

/** Newest first; of one instant, the greater id. */
export async function pageOfTrail(tx: Tx, owner: OrganizationId, wanted: AuditWanted) {
  return tx
    .selectFrom('audit_trail as a')
    .select(['a.id', 'a.at', 'a.role', 'a.subject', 'a.partner', 'a.action', 'a.about_kind', 'a.about', 'a.code'])
    .select(['a.network', 'a.agent', 'a.page', sql<Changed>`a.changed`.as('changed')])
    .where(forOwner('a', owner))
    .where((all) => all.and(conditions(owner, wanted)))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(wanted.limit)
    .execute();
}

function conditions(
  owner: OrganizationId,
  { view, who, by, what, about, from, before, after }: AuditWanted,
): RawBuilder<SqlBool>[] {
  const found: RawBuilder<SqlBool>[] = [];
  if (view === 'changes') found.push(sql`a.action <> 'sessions.create'`);
  if (view === 'disclosures')
    found.push(sql`exists (select from disclosures d where ${forOwner('d', owner)} and d.act = a.id)`);
  if (who) found.push(sql`a.role = any(${[...SIDES[who]]}::text[])`);
  if (by)
    found.push(isId<'partner'>(by) ? sql`(a.subject = ${by} or a.partner = ${by}::uuid)` : sql`a.subject = ${by}`);
  if (what) found.push(sql`a.action = ${what}`);
  if (about) found.push(isAbout(about));
  if (from) found.push(sql`a.at >= ${from}`);
  if (before) found.push(sql`a.at < ${before}`);
  if (after) found.push(sql`(a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return found;
}

/** By an id of anything it concerns, its own included, or by the code that people read aloud. */
function isAbout(text: string): RawBuilder<SqlBool> {
  const id = text.toLowerCase();
  if (isId(id)) return sql`(a.ids @> array[${id}]::uuid[] or a.id = ${id}::uuid or a.subject = ${id})`;
  return sql`a.code = ${text.toUpperCase()}`;
}

/** What the acts brought with them: events in their order, and to whom contact data was given. */
export async function readTraces(tx: Tx, owner: OrganizationId, acts: readonly string[]) {
  if (acts.length === 0) return { events: [], disclosures: [] };
  const events = await tx
    .selectFrom('events')
    .select(['id', 'type', 'act'])
    .where(forOwner('events', owner))
    .where('act', 'in', [...acts])
    .orderBy('aggregate')
    .orderBy('sequence')
    .execute();
  const disclosures = await tx
    .selectFrom('disclosures')
    .select(['act', 'request', 'partner', 'customer', 'subject'])
    .where(forOwner('disclosures', owner))
    .where('act', 'in', [...acts])
    .orderBy('id')
    .execute();
  return { events, disclosures };
}

/** Names of companies and the host's own ids of customers and members: a trail keeps only ids. */
export async function readNames(
  tx: Tx,
  owner: OrganizationId,
  { partners, customers }: { readonly partners: readonly PartnerId[]; readonly customers: readonly CustomerId[] },
): Promise<{ readonly companies: ReadonlyMap<string, string>; readonly subjects: ReadonlyMap<string, string> }> {
  const companies = partners.length
    ? await tx
        .selectFrom('partners')
        .select(['id', 'name'])
        .where('id', 'in', [...partners])
        .execute()
    : [];
  const known = customers.length
    ? await tx
        .selectFrom('customers')
        .select(['id', 'subject'])
        .where(forOwner('customers', owner))
        .where('id', 'in', [...customers])
        .execute()
    : [];
  return {
    companies: new Map(companies.map(({ id, name }) => [id, name])),
    subjects: new Map(known.map(({ id, subject }) => [id, subject])),
  };
}

export type TrailRow = Awaited<ReturnType<typeof pageOfTrail>>[number];
export type Traces = Awaited<ReturnType<typeof readTraces>>;
