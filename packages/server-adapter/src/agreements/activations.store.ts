import type { Activation, ActivationChange } from '@pasar/core/agreements';
import {
  type Instant,
  inLocale,
  type KindId,
  type OrganizationId,
  type PartnerId,
  type PlaceId,
  type ServiceId,
} from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readLinesInForce } from './in-force.store.ts';

/** What AGR-3 and PAR-8 ask of one service before it may be on. */
export interface ServiceGate {
  readonly kind: KindId;
  readonly moderated: boolean;
  readonly accepted: boolean;
  readonly covered: boolean;
}

/** Each service of a partner with what stands in its way: the operator's word, the organization's, and the agreement. */
export async function readGates(
  tx: Tx,
  asked: { readonly owner: OrganizationId; readonly partner: PartnerId; readonly now: Instant },
): Promise<ReadonlyMap<ServiceId, ServiceGate>> {
  const { owner, partner } = asked;
  const { rows } = await sql<{ id: ServiceId; kind: KindId; moderated: boolean; accepted: boolean }>`
    select s.id, s.kind, s.state = 'active' as moderated, coalesce(o.state = 'accepted', false) as accepted
    from services s
    left join offerings o on ${forOwner('o', owner)} and o.service = s.id
    where ${forOwner('s', partner)}`.execute(tx);
  const covered = new Set((await readLinesInForce(tx, asked)).map(({ service }) => service));
  return new Map(rows.map(({ id, ...gate }) => [id, { ...gate, covered: covered.has(id) }]));
}

export interface ActivationPlace {
  readonly service: ServiceId;
  readonly place: PlaceId;
}

type Filter = Partial<ActivationPlace> & { readonly partner?: PartnerId | undefined };

export type ActivationLine = Omit<Activation, 'name'>;

/** In the order of services and places, from `after` on. */
export async function readActivations(
  tx: Tx,
  owner: OrganizationId,
  { partner, service, place }: Filter,
  { after, limit }: { readonly after?: ActivationPlace | undefined; readonly limit: number },
): Promise<readonly ActivationLine[]> {
  const { rows } = await sql<ActivationLine>`
    select jsonb_build_object('id', l.id, 'name', l.name, 'level', l.level) as place,
      jsonb_build_object('id', p.id, 'name', p.name) as partner,
      a.service, s.kind, a.active, a.category, a.weight, a.tags, a.off_by as "offBy"
    from activations a
    join places l on l.owner = a.owner and l.id = a.place
    join partners p on p.id = a.partner
    join services s on s.owner = a.partner and s.id = a.service
    where ${forOwner('a', owner)}
      ${partner ? sql`and a.partner = ${partner}` : sql``}
      ${service ? sql`and a.service = ${service}` : sql``}
      ${place ? sql`and a.place = ${place}` : sql``}
      ${after ? sql`and (a.service, a.place) > (${after.service}::uuid, ${after.place}::uuid)` : sql``}
    order by a.service, a.place
    limit ${limit}`.execute(tx);
  return rows;
}

/** With the kinds' names in the reader's language. */
export async function namedActivations(
  tx: Tx,
  owner: OrganizationId,
  lines: readonly ActivationLine[],
  locale: string,
): Promise<readonly Activation[]> {
  const kinds = await readKinds(tx, owner, [...new Set(lines.map(({ kind }) => kind))]);
  return lines.map((line) => {
    const entry = kinds.get(line.kind);
    return { ...line, name: entry ? inLocale(entry.names, locale) : '' };
  });
}

/**
 * CAT-2: switches a service for places; what is not said stays as it is, and a person's hand takes AGR-6's mark away.
 * @param tx after `lockAgreementsOf`
 */
export async function writeActivations(
  tx: Tx,
  owner: OrganizationId,
  { partner, service, places, active, category, weight, tags }: ActivationChange & { readonly category: string },
): Promise<void> {
  for (const place of places) {
    await tx
      .insertInto('activations')
      .values({ owner, place, partner, service, active, category, weight: weight ?? 0, tags: tags ?? [] })
      .onConflict((conflict) =>
        conflict.columns(['owner', 'place', 'partner', 'service']).doUpdateSet({
          active,
          category,
          off_by: null,
          ...(weight !== undefined && { weight }),
          ...(tags && { tags }),
        }),
      )
      .execute();
  }
}

/** Whoever switches on and whoever ends an agreement go one after the other (AGR-3, AGR-6). */
export async function lockAgreementsOf(tx: Tx, owner: OrganizationId, partner: PartnerId): Promise<void> {
  await tx
    .selectFrom('agreements')
    .select('id')
    .where(forOwner('agreements', owner))
    .where('partner', '=', partner)
    .orderBy('id')
    .forUpdate()
    .execute();
}
