import { IN_HAND, type JobState, waysToSettle } from '@pasar/core/jobs';
import {
  type Instant,
  inLocale,
  type JobId,
  type Listed,
  type Localized,
  type OrganizationId,
  type PartnerId,
  type RequestId,
  shortCode,
} from '@pasar/core/kernel';
import type { JobInHand } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

export interface WorkRow {
  readonly id: JobId;
  readonly request: RequestId;
  readonly state: JobState;
  readonly start: Instant;
  readonly end: Instant;
  readonly kind: Localized;
  readonly organization: OrganizationId;
  readonly organizationName: string;
  readonly zone: string;
}

/**
 * Work at one organization that is under way or upcoming, soonest first: one partner's (PAR-7, PAR-14, PAR-15), or with none
 * named all of it (ORG-7).
 * @param tx in a scope of the organization: its staff's, the system's, or the partner's there
 */
export async function readWorkInHand(
  tx: Tx,
  organization: OrganizationId,
  partner?: PartnerId,
): Promise<readonly WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    select j.id, j.request, j.state, j.starts_at as start, j.ends_at as "end", coalesce(k.names, '{}'::jsonb) as kind,
      o.id as organization, o.name as "organizationName", o.zone
    from jobs j
    join requests q on q.owner = j.owner and q.id = j.request
    join organizations o on o.id = j.owner
    left join kinds k on k.owner = q.kind_owner and k.id = q.kind
    where ${forOwner('j', organization)} and ${partner ? sql`j.partner = ${partner}` : sql`true`} and j.state = any(${[...IN_HAND]}::text[])
    order by j.starts_at, j.id`.execute(tx);
  return rows;
}

/** As the card and the profile show it: with what `by` may do with each. */
export function jobInHand(row: WorkRow, by: 'organization' | 'partner', locale: string): JobInHand {
  const { id, request, state, start, end, kind, organization, organizationName: name, zone } = row;
  return {
    id,
    request,
    number: shortCode(request),
    kind: inLocale(kind, locale),
    state,
    visit: { start, end },
    organization: { id: organization, name, zone },
    can: [...waysToSettle(state, by)],
  };
}

/** As a refusal lists it. */
export function listedJob({ id, request, kind, start, zone }: WorkRow): Listed {
  const number = shortCode(request);
  const named = Object.entries(kind).map(([locale, name]) => [locale, `${name} · ${number}`]);
  return { type: 'job', id, label: named.length > 0 ? Object.fromEntries(named) : { en: number }, at: start, zone };
}
