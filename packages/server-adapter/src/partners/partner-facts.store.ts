import type { Instant, OrganizationId, PartnerId, Window } from '@pasar/core/kernel';
import type { AccountStatus, PartnerCount, PartnerFacts, RelationOrigin, RelationState } from '@pasar/core/partners';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { servicesOf } from './services-of.ts';

/** A partner as one organization knows it: what lists, the card and the next step are worked out from. */
export interface PartnerRecord {
  readonly id: PartnerId;
  readonly name: string;
  readonly legalEntity: string | null;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  readonly phone: string | null;
  readonly email: string | null;
  readonly account: AccountStatus;
  readonly licenceUntil: Instant | null;
  readonly documentsValidUntil: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly away: readonly Window[];
  readonly stars: number;
  readonly reviews: number;
  readonly state: RelationState;
  readonly origin: RelationOrigin;
  readonly since: Instant;
  readonly suspendedUntil: Instant | null;
  readonly houseDocumentsAccepted: boolean;
  readonly guideDone: boolean;
  readonly hasMembers: boolean;
  readonly invitedUntil: Instant | null;
  readonly services: number;
  readonly inModeration: number;
  readonly moderated: number;
  readonly accepted: number;
  readonly agreed: number;
  readonly offered: number;
  readonly activated: number;
}

export interface Wanted {
  /** Which of them, on `r` (relations), `p` (partners) and `s` (their services, counted). */
  readonly where: RawBuilder<SqlBool>;
  readonly order?: RawBuilder<unknown>;
  readonly limit?: number;
}

/** @param tx in a scope of the organization */
export async function readPartnerRecords(
  tx: Tx,
  organization: OrganizationId,
  { where, order = sql`lower(p.name), p.id`, limit }: Wanted,
  now: Instant,
): Promise<readonly PartnerRecord[]> {
  const { rows } = await sql<PartnerRecord>`
    select p.id, p.name, ${LEGAL_NAME} as "legalEntity", p.country, p.lat, p.lng, p.phone, p.email, p.account,
      p.licence_until as "licenceUntil", r.documents_valid_until as "documentsValidUntil", p.confirmed_at as "confirmedAt",
      p.away, p.stars, p.reviews, r.state, r.origin, r.since, r.suspended_until as "suspendedUntil",
      r.house_documents_accepted as "houseDocumentsAccepted", r.guide_done as "guideDone",
      -- Staff see the links that were used, the partner its own people.
      exists (select from members m where m.owner = p.id and m.subject is not null)
        or exists (select from invitations i where ${forOwner('i', organization)} and i.partner = p.id and i.state = 'used')
        as "hasMembers",
      (select max(i.expires_at) from invitations i where ${forOwner('i', organization)} and i.partner = p.id
        and i.member is null and i.state = 'sent' and i.expires_at > ${now}) as "invitedUntil",
      s.services, s."inModeration", s.moderated, s.accepted, s.activated, a.agreed, a.offered
    from relations r
    join partners p on p.id = r.partner
    cross join lateral (${servicesOf(organization, sql.ref('p.id'))}) s
    cross join lateral (
      select count(*) filter (where g.state = 'accepted' and (g.expires_at is null or g.expires_at > ${now}))::int as agreed,
        count(*) filter (where g.state = 'sent')::int as offered
      from agreements g where ${forOwner('g', organization)} and g.partner = p.id) a
    where ${forOwner('r', organization)} and ${where}
    order by ${order}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx);
  return rows;
}

/** How many stand how, with their account and here. */
export async function countPartners(
  tx: Tx,
  organization: OrganizationId,
  where: RawBuilder<SqlBool>,
): Promise<PartnerCount[]> {
  const { rows } = await sql<PartnerCount>`
    select p.account, r.state as relation, count(*)::int as count
    from relations r
    join partners p on p.id = r.partner
    cross join lateral (${servicesOf(organization, sql.ref('p.id'))}) s
    where ${forOwner('r', organization)} and ${where}
    group by p.account, r.state`.execute(tx);
  return rows;
}

/** A partner signs by its first legal entity. */
export const LEGAL_NAME = sql<string | null>`(
  select e.entity ->> 'name' from legal_entities e where e.owner = p.id order by e.created_at, e.id limit 1)`;

export function factsOf(record: PartnerRecord): PartnerFacts {
  const { services, inModeration, moderated, accepted, agreed, offered, activated } = record;
  return {
    standing: {
      relation: record.state,
      account: record.account,
      suspendedUntil: record.suspendedUntil,
      documentsValidUntil: record.documentsValidUntil,
      houseDocumentsAccepted: record.houseDocumentsAccepted,
      guideDone: record.guideDone,
      licenceUntil: record.licenceUntil,
    },
    isConnecting: record.origin === 'connect',
    hasMembers: record.hasMembers,
    invitedUntil: record.invitedUntil,
    provision: { services, inModeration, moderated, accepted, agreed, offered, activated },
  };
}
