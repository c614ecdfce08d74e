import type { KindId, OrganizationId, PartnerId, ServiceId } from '@pasar/core/kernel';
import { boundsOf } from '@pasar/core/places';
import type { Offering, Service } from '@pasar/core/services';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { lockPartner } from '../tenancy/owner-lock.ts';

const COLUMNS = [
  'owner as partner',
  'id',
  'kind',
  'state',
  'summary',
  'description',
  'revision',
  'submitted_at as submittedAt',
  'reason',
  'price',
  'price_from as from',
  'warranty_days as warrantyDays',
  'zone',
] as const;

/** The service, locked: whoever else would change it, or say yes or no to it, waits here (PAR-8). */
export async function lockService(tx: Tx, partner: PartnerId, id: ServiceId): Promise<Service | undefined> {
  return tx
    .selectFrom('services')
    .select(COLUMNS)
    .where(forOwner('services', partner))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** @param tx in the deployment's scope: the operator looks after everybody's */
export async function lockAnyService(tx: Tx, id: ServiceId): Promise<Service | undefined> {
  const row = await tx.selectFrom('services').select('owner').where('id', '=', id).executeTakeFirst();
  return row && lockService(tx, row.owner, id);
}

/** PAR-8: has the partner one of the kind? Its own row is held, so that two who ask at once meet. @param tx in the partner's scope */
export async function hasServiceOf(tx: Tx, partner: PartnerId, kind: KindId): Promise<boolean> {
  await lockPartner(tx, partner);
  const row = await tx
    .selectFrom('services')
    .select('id')
    .where(forOwner('services', partner))
    .where('kind', '=', kind)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when there is one of its kind after all (PAR-8): the database keeps to it, whoever looked first */
export async function addService(tx: Tx, service: Service, kindOwner: DirectoryOwner): Promise<boolean> {
  const { partner: owner, id, kind } = service;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('services')
    .values({ owner, id, kind, kind_owner: kindOwner, ...rowOf(service) })
    .onConflict((conflict) => conflict.columns(['owner', 'kind']).where('state', '<>', 'withdrawn').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @param tx holding its lock */
export async function saveService(tx: Tx, service: Service): Promise<void> {
  await tx
    .updateTable('services')
    .set(rowOf(service))
    .where(forOwner('services', service.partner))
    .where('id', '=', service.id)
    .execute();
}

function rowOf({ state, summary, description, revision, submittedAt, reason, zone, ...service }: Service) {
  return {
    state,
    summary: json(summary),
    description: json(description),
    revision: revision && json(revision),
    submitted_at: submittedAt,
    reason,
    price: service.price,
    price_from: service.from,
    warranty_days: service.warrantyDays,
    zone: json(zone),
    ...boundsOf(zone),
  };
}

const OFFERING = ['owner as organization', 'partner', 'service', 'state', 'reason', 'reduction'] as const;

/** What an organization and a partner have about a service; changed under the service's lock only. */
export async function readOffering(tx: Tx, owner: OrganizationId, service: ServiceId): Promise<Offering | undefined> {
  return tx
    .selectFrom('offerings')
    .select(OFFERING)
    .where(forOwner('offerings', owner))
    .where('service', '=', service)
    .executeTakeFirst();
}

/** Everywhere it is offered. @param tx in the deployment's scope, holding the service's lock */
export async function offeringsOf(
  tx: Tx,
  { id, partner }: Pick<Service, 'id' | 'partner'>,
): Promise<readonly Offering[]> {
  return tx
    .selectFrom('offerings')
    .select(OFFERING)
    .where('service', '=', id)
    .where('partner', '=', partner)
    .orderBy('owner')
    .execute();
}

/**
 * Of an organization and of all that a service is, or was, offered to.
 * @param others `taken`: not of those that have refused it, to whom a new price says nothing
 * @param tx in the deployment's scope
 */
export async function readCurrencies(
  tx: Tx,
  { id, partner }: Pick<Service, 'id' | 'partner'>,
  here: OrganizationId,
  others: 'all' | 'taken',
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('organizations as o')
    .select('o.currency')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('o.id', '=', here),
        exists(
          selectFrom('offerings as f')
            .select('f.service')
            .whereRef('f.owner', '=', 'o.id')
            .where('f.service', '=', id)
            .where('f.partner', '=', partner)
            .$if(others === 'taken', (offered) => offered.where('f.state', '<>', 'refused')),
        ),
      ]),
    )
    .execute();
  return rows.map(({ currency }) => currency);
}

/** @param tx in the system's scope of the organization, holding the service's lock */
export async function saveOffering(tx: Tx, offering: Offering, now: Service['submittedAt'] & string): Promise<void> {
  const { organization: owner, partner, service, state, reason, reduction } = offering;
  const bounds = reduction ? boundsOf(reduction) : { south: null, west: null, north: null, east: null };
  const said = { state, reason, reduction: reduction && json(reduction), ...bounds, updated_at: now };
  await tx
    .insertInto('offerings')
    .values({ owner, partner, service, ...said, offered_at: now })
    .onConflict((conflict) =>
      conflict.columns(['owner', 'service']).doUpdateSet({ ...said, ...(state === 'offered' && { offered_at: now }) }),
    )
    .execute();
}
