import { isInHand, type JobState } from '@pasar/core/jobs';
import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { nextForPartner, type PartnerCard, standingObstacles } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Scope } from '../tenancy/scope.ts';
import { factsOf, readPartnerRecords } from './partner-facts.store.ts';
import { movesFor, ratingOf } from './partner-view.ts';
import { readHistory } from './relations.store.ts';

interface Looking {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly now: Instant;
}

/** PAR-10: the card's head, and what its tabs begin with; undefined for who has nothing with the organization. */
export async function readPartnerCard(
  { tx, scope, now }: Looking,
  partner: PartnerId,
): Promise<PartnerCard | undefined> {
  const owner = scope.organization!;
  const [record] = await readPartnerRecords(tx, owner, { where: sql`r.partner = ${partner}` }, now);
  if (!record) return undefined;
  const { id, name, legalEntity, country, lat, lng, phone, email, account, away } = record;
  const { state, origin, since, suspendedUntil: until } = record;
  const history = await readHistory(tx, owner, partner);
  return {
    id,
    name,
    legalEntity,
    country,
    base: { lat, lng },
    contact: { phone, email },
    account,
    relation: { state, origin, since, until, reason: history[0]?.reason ?? null },
    rating: ratingOf(record),
    next: nextForPartner(factsOf(record), now),
    obstacles: [...standingObstacles(factsOf(record).standing, now)],
    away: away.filter(({ end }) => end > now).map(({ start, end }) => ({ start, end })),
    counts: {
      services: record.services,
      activeServices: record.accepted,
      ...(await countWork(tx, owner, partner)),
    },
    history: [...history],
    can: movesFor(scope, state),
  };
}

async function countWork(tx: Tx, owner: OrganizationId, partner: PartnerId) {
  const { rows } = await sql<{ requests: number; agreements: number; jobs: readonly JobState[] | null }>`
    select
      (select count(*) from request_dispatches d where ${forOwner('d', owner)} and d.partner = ${partner})::int as requests,
      (select count(*) from agreements g where ${forOwner('g', owner)} and g.partner = ${partner})::int as agreements,
      (select json_agg(j.state) from jobs j where ${forOwner('j', owner)} and j.partner = ${partner}) as jobs`.execute(
    tx,
  );
  const { requests, agreements, jobs } = rows[0]!;
  const states = jobs ?? [];
  return { requests, agreements, jobs: states.length, jobsInHand: states.filter(isInHand).length };
}
