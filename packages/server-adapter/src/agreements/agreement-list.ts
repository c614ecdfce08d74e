import { type AgreementPage, type AgreementStands, WARN_DAYS } from '@pasar/core/agreements';
import { type AgreementId, DAY, type Instant, later, refuse } from '@pasar/core/kernel';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import type { Call } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { sideOf, summariesOf } from './agreement-view.ts';

const Cursor = z.strictObject({ filter: z.string(), at: z.string(), id: z.uuid() });

/** AGR-6: an end is near from the first day on which both sides are told of it. */
const NEAR = WARN_DAYS[0] * DAY;

/** Last changed first. A partner's own, and those only of which something was sent. */
export async function listAgreements(call: Call<'agreements.list'>) {
  const { tx, query, now } = call;
  const { limit, state, stands, name } = query;
  const filter = [state, stands, name].join();
  const after = query.cursor === undefined ? undefined : decodeCursor(Cursor, query.cursor);
  if (query.cursor !== undefined && after?.filter !== filter) return refuse('cursor.invalid', { field: 'cursor' });
  const places = placesOf(now);
  const conditions = [
    ...(state ? [sql<SqlBool>`state = ${state}`] : []),
    ...(stands ? [places[stands]] : []),
    ...(after ? [sql<SqlBool>`(updated_at, id) < (${after.at}, ${after.id}::uuid)`] : []),
  ];
  const { rows } = await sql<{ id: AgreementId; updated_at: Instant }>`
    with listed as (${listed(call)})
    select id, updated_at from listed where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by updated_at desc, id desc limit ${limit + 1}`.execute(tx);
  const counted = Object.entries(places).map(
    ([place, holds]) => sql`(count(*) filter (where ${holds}))::int as ${sql.ref(place)}`,
  );
  const {
    rows: [counts],
  } = await sql<AgreementPage['counts']>`
    with listed as (${listed(call)}) select count(*)::int as "all", ${sql.join(counted)} from listed`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await summariesOf(
      call,
      page.map(({ id }) => id),
    ),
    next: rows.length > limit && last ? encodeCursor({ filter, at: last.updated_at, id: last.id }) : null,
    counts: counts!,
  };
}

/** With the state of the newest version that the reader may see. */
function listed({ scope, query }: Call<'agreements.list'>): RawBuilder<unknown> {
  const isPartner = sideOf(scope) === 'partner';
  const partner = isPartner ? scope.partner : query.partner;
  return sql`
    select a.id, a.updated_at, a.state, a.expires_at, newest.state as newest
    from agreements a
    join partners p on p.id = a.partner
    join lateral (
      select v.state from agreement_versions v
      where v.owner = a.owner and v.agreement = a.id ${isPartner ? sql`and v.sent_at is not null` : sql``}
      order by v.version desc limit 1
    ) newest on true
    where ${forOwner('a', scope.organization!)}
      ${partner ? sql`and a.partner = ${partner}` : sql``}
      ${query.name ? sql`and strpos(lower(p.name), lower(${query.name})) > 0` : sql``}`;
}

function placesOf(now: Instant): Readonly<Record<AgreementStands, RawBuilder<SqlBool>>> {
  return {
    draft: sql`newest = 'draft'`,
    offered: sql`newest = 'sent'`,
    'in-force': sql`state = 'accepted'`,
    ending: sql`(state = 'accepted' and expires_at <= ${later(now, NEAR)})`,
    ended: sql`(state <> 'accepted' and newest not in ('draft', 'sent'))`,
  };
}
