import type { AuditEntry } from '@pasar/core/audit';
import { addDays, type CustomerId, instantAt, refuse } from '@pasar/core/kernel';
import { Instants } from '@pasar/core/kernel/schema';
import type { SupportId } from '@pasar/core/support';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { type Call, route } from '../http/route.ts';
import { zoneOf } from '../organization/zone.store.ts';
import { readReasons } from '../support/support.store.ts';
import { pageOfTrail, readNames, readTraces, type Traces, type TrailRow } from './audit.store.ts';
import { type AuditWords, auditWords } from './audit-words.ts';

/** The organization's trail (PRV-3), for its owner. */
export const auditRoutes = [route('audit.list', (call) => listTrail(call))];

const Cursor = z.strictObject({ at: Instants, id: z.uuid() });

async function listTrail({ tx, scope, query, locale }: Call<'audit.list'>) {
  const owner = scope.organization!;
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && !after) return refuse('cursor.invalid', { field: 'cursor' });

  const zone = await zoneOf(tx, owner);
  const rows = await pageOfTrail(tx, owner, {
    ...query,
    from: query.from === undefined ? undefined : instantAt(query.from, '00:00', zone),
    before: query.to === undefined ? undefined : instantAt(addDays(query.to, 1), '00:00', zone),
    after,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const words = auditWords(locale);
  return {
    items: await entriesOf(tx, owner, page, words),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
    zone,
    actions: after ? [] : words.actions(),
  };
}

async function entriesOf(
  tx: Call<'audit.list'>['tx'],
  owner: NonNullable<Call<'audit.list'>['scope']['organization']>,
  rows: readonly TrailRow[],
  words: AuditWords,
): Promise<AuditEntry[]> {
  const traces = await readTraces(
    tx,
    owner,
    rows.map(({ id }) => id),
  );
  const { companies, subjects } = await readNames(tx, owner, {
    partners: [...new Set([...rows, ...traces.disclosures].flatMap(({ partner }) => partner ?? []))],
    customers: rows.filter(({ role }) => role === 'customer').map(({ subject }) => subject as CustomerId),
  });
  const grants = rows.flatMap(({ changed }) => (changed.ids.support ? [changed.ids.support as SupportId] : []));
  const reasons = await readReasons(tx, owner, [...new Set(grants)]);
  const company = (id: NonNullable<TrailRow['partner']>) => ({ id, name: companies.get(id) ?? null });
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: {
      role: row.role,
      by: row.partner ?? row.subject,
      subject: row.subject && (subjects.get(row.subject) ?? row.subject),
      partner: row.partner && company(row.partner),
    },
    what: { action: row.action, words: words.action(row.action) },
    about: { kind: row.about_kind, id: row.about, words: words.about(row.about_kind), code: row.code },
    changed: changedIn(row),
    ...supportIn(row, reasons),
    ...tracesOf(row.id, traces, company),
    from: { network: row.network, agent: row.agent, page: row.page },
  }));
}

function changedIn({ changed: { fields, ids, state, person } }: TrailRow): AuditEntry['changed'] {
  const named = Object.entries(ids).flatMap(([name, id]) => [id].flat().map((one) => ({ name, id: one as string })));
  return { fields: [...fields], ids: named, state: state ?? null, person: person ?? null };
}

/** PRV-4: by which support it was looked at, and why. */
function supportIn({ role, changed }: TrailRow, reasons: ReadonlyMap<string, string>): Pick<AuditEntry, 'support'> {
  const id = role === 'operator' ? (changed.ids.support as SupportId | undefined) : undefined;
  const reason = id && reasons.get(id);
  return id && reason ? { support: { id, reason } } : {};
}

type Company = (id: NonNullable<TrailRow['partner']>) => AuditEntry['disclosures'][number]['partner'];

function tracesOf(act: string, { events, disclosures }: Traces, company: Company) {
  return {
    events: events.filter((event) => event.act === act).map(({ id, type }) => ({ id, type })),
    disclosures: disclosures
      .filter((given) => given.act === act)
      .map(({ subject, partner, customer, request }) => ({
        of: subject,
        partner: company(partner),
        customer,
        request,
      })),
  };
}
