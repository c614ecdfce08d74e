import type { Instant, KindId, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export type InboxView = 'open' | 'mine';

export interface InboxWanted {
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  /** N of REQ-5: a shortlist with so many standing takes no more. */
  readonly required: number;
  readonly view: InboxView;
  readonly kind?: KindId | undefined;
  /** Metres. */
  readonly within?: number | undefined;
  /** Has a window in this time. */
  readonly during?: { readonly from: Instant; readonly to: Instant } | undefined;
}

export type InboxSort = 'near' | 'new' | 'soon';

/** Where a page ended: the sorted value, and the request. */
export interface InboxPlace {
  readonly value: number;
  readonly request: string;
}

/**
 * A partner's inbox as a query: each request it was asked for, with the view it stands in: `open` to be answered, `mine`
 * once answered, or neither. The same as core's `inboxState`, told to a database (a test holds the two together).
 */
function inbox({ organization, partner, required }: InboxWanted) {
  return sql`
    select d.request, d.distance, r.created_at, r.soonest_at, r.kind, r.windows,
      case
        when coalesce(r.winner, r.taken_by) = ${partner} or own.live then 'mine'
        when d.declined_at is not null or own.passed then 'mine'
        when coalesce(r.winner, r.taken_by) is null
          and (r.state in ('received', 'open') or (r.state = 'offered' and r.offered_to = ${partner})
            or (r.state = 'shortlisted' and r.standing < ${required})) then 'open'
      end as view
    from request_dispatches d
    join requests r on r.owner = d.owner and r.id = d.request
    left join (
      select o.owner, o.request, bool_or(o.state in ('pending', 'standing')) as live, bool_or(o.state = 'passed') as passed
      from proposals o
      where ${forOwner('o', organization)} and o.partner = ${partner} and o.state <> 'withdrawn'
      group by o.owner, o.request) own on own.owner = d.owner and own.request = d.request
    where ${forOwner('d', organization)} and d.partner = ${partner}`;
}

function isWanted({ view, kind, within, during }: InboxWanted): RawBuilder<boolean> {
  return sql<boolean>`i.view = ${view}
    ${kind ? sql`and i.kind = ${kind}` : sql``}
    ${within ? sql`and i.distance <= ${within}` : sql``}
    ${
      during
        ? sql`and exists (select from jsonb_to_recordset(i.windows) as w(start timestamptz, "end" timestamptz)
        where w.start < ${during.to} and w."end" > ${during.from})`
        : sql``
    }`;
}

export interface InboxPage {
  /** At most as many as asked for. */
  readonly places: readonly InboxPlace[];
  /** Of all filters applied. */
  readonly total: number;
  readonly open: number;
  readonly mine: number;
  /** Those present in the view, whatever the other filters say. */
  readonly kinds: readonly KindId[];
}

/** What each sort goes by, as a whole number: nearest, newest or soonest first; equal ones newest first. */
const SORT: Readonly<Record<InboxSort, { readonly value: RawBuilder<unknown>; readonly isDown: boolean }>> = {
  near: { value: sql`i.distance`, isDown: false },
  new: { value: sql`(extract(epoch from i.created_at) * 1000)::bigint`, isDown: true },
  soon: { value: sql`(extract(epoch from i.soonest_at) * 1000)::bigint`, isDown: false },
};

/** One page with the counts of the whole, in one look over the inbox. */
export async function pageOfInbox(
  tx: Tx,
  wanted: InboxWanted,
  page: { readonly sort: InboxSort; readonly after: InboxPlace | undefined; readonly limit: number },
): Promise<InboxPage> {
  const { value, isDown } = SORT[page.sort];
  const { after } = page;
  const beyond = isDown ? sql`<` : sql`>`;
  const isAfter = after
    ? sql`(${value} ${beyond} ${after.value}::bigint or (${value} = ${after.value}::bigint and i.request < ${after.request}::uuid))`
    : sql`true`;
  const { rows } = await sql<{ counts: readonly Count[]; places: readonly InboxPlace[] }>`
    with i as materialized (${inbox(wanted)}),
    counts as (
      select i.view, i.kind, count(*) as count, count(*) filter (where ${isWanted(wanted)}) as wanted
      from i where i.view is not null group by i.view, i.kind),
    places as (
      select i.request, ${value} as value from i where ${isWanted(wanted)} and ${isAfter}
      order by value ${isDown ? sql`desc` : sql`asc`}, i.request desc limit ${page.limit})
    select
      coalesce((select jsonb_agg(counts) from counts), '[]') as counts,
      coalesce((select jsonb_agg(places order by value ${isDown ? sql`desc` : sql`asc`}, request desc) from places), '[]')
        as places`.execute(tx);
  const { counts, places } = rows[0]!;
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
  return {
    places,
    total: sum((count) => count.wanted),
    open: sum(({ view, count }) => (view === 'open' ? count : 0)),
    mine: sum(({ view, count }) => (view === 'mine' ? count : 0)),
    kinds: counts.flatMap(({ view, kind }) => (view === wanted.view ? [kind] : [])).sort(),
  };
}

interface Count {
  readonly view: InboxView;
  readonly kind: KindId;
  readonly count: number;
  readonly wanted: number;
}
