import type { KindId, Localized, OrganizationId, PartnerId, ServiceId } from '@pasar/core/kernel';
import type { Offering, Service } from '@pasar/core/services';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forDirectory, forOwner } from '../tenancy/for-owner.ts';

/** A service with who provides it, and what one organization has said to it. */
export interface ServiceRow extends Service {
  readonly id: ServiceId;
  readonly partner: PartnerId;
  readonly kind: KindId;
  readonly partnerName: string;
  readonly kindNames: Localized;
  readonly kindCategory: string;
  readonly categoryNames: Localized;
  readonly kindIcon: string;
  readonly offering: Pick<Offering, 'state' | 'reason' | 'reduction'> | null;
  /** For the operator: where it was offered first. */
  readonly offeredIn: OrganizationId | null;
}

interface Wanted {
  /** On `s` (services), `p` (partners), `k` (kinds) and `o` (the offering here). */
  readonly where: RawBuilder<SqlBool>;
  readonly order?: RawBuilder<unknown>;
  readonly limit?: number;
}

const COLUMNS = sql`
  s.id, s.owner as partner, s.kind, s.state, s.summary, s.description, s.revision, s.reason, s.price,
  s.price_from as "from", s.warranty_days as "warrantyDays", s.zone, s.submitted_at as "submittedAt",
  p.name as "partnerName", k.names as "kindNames", k.category as "kindCategory", c.names as "categoryNames",
  k.icon as "kindIcon"`;

/** Those whose kinds are in the organization's directory, newest first. @param tx in the reader's scope */
export async function readServiceRows(
  tx: Tx,
  organization: OrganizationId,
  { where, order = sql`s.id desc`, limit }: Wanted,
): Promise<readonly ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select ${COLUMNS}, null as "offeredIn",
      case when o.service is not null
        then jsonb_build_object('state', o.state, 'reason', o.reason, 'reduction', o.reduction) end as offering
    from services s
    join partners p on p.id = s.owner
    join kinds k on k.owner = s.kind_owner and k.id = s.kind and ${forDirectory('k', organization)}
    join categories c on c.owner = k.owner and c.id = k.category
    left join offerings o on ${forOwner('o', organization)} and o.service = s.id and o.partner = s.owner
    where ${where}
    order by ${order}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx);
  return rows;
}

/** Everybody's, as the operator reads them. @param tx in the deployment's scope */
export async function readModerated(
  tx: Tx,
  { where, order = sql`s.id`, limit }: Wanted,
): Promise<readonly ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select ${COLUMNS}, null as offering, (
      select f.owner from offerings f where f.service = s.id and f.partner = s.owner
      order by f.offered_at, f.owner limit 1) as "offeredIn"
    from services s
    join partners p on p.id = s.owner
    join kinds k on k.owner = s.kind_owner and k.id = s.kind
    join categories c on c.owner = k.owner and c.id = k.category
    where ${where}
    order by ${order}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx);
  return rows;
}
