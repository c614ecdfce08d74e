import {
  type Instant,
  inLocale,
  type Listed,
  type Localized,
  type OrganizationId,
  type PlaceId,
  shortCode,
} from '@pasar/core/kernel';
import {
  type PlaceSettings,
  type PlaceTree,
  type Point,
  pathUp,
  placeTree,
  type SettledPlace,
} from '@pasar/core/places';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { lockOrganization } from '../tenancy/owner-lock.ts';

export interface KeptPlace extends SettledPlace {
  readonly name: string;
  readonly address: string | null;
  readonly point: Point | null;
}

/** The organization's places, each after what it lies in, by name within it (ORG-1). */
export async function readPlaceTree(tx: Tx, owner: OrganizationId): Promise<PlaceTree<KeptPlace>> {
  const rows = await tx
    .selectFrom('places')
    .select(['id', 'parent', 'level', 'name', 'address', 'lat', 'lng', 'settings'])
    .where(forOwner('places', owner))
    .orderBy((order) => order.fn('cardinality', ['path']))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return placeTree(
    rows.map(({ lat, lng, ...place }) => ({ ...place, point: lat === null || lng === null ? null : { lat, lng } })),
  );
}

/** Who changes the tree at the same time waits: no two moves make a circle between them. */
export async function lockPlaceTree(tx: Tx, owner: OrganizationId): Promise<PlaceTree<KeptPlace>> {
  await lockOrganization(tx, owner);
  return readPlaceTree(tx, owner);
}

export async function insertPlace(tx: Tx, owner: OrganizationId, place: KeptPlace, tree: PlaceTree): Promise<void> {
  const { id, parent, level, name, address, point, settings } = place;
  const path = pathOf(placeTree([...tree.values(), place]), id);
  const where = { lat: point?.lat ?? null, lng: point?.lng ?? null };
  await tx
    .insertInto('places')
    .values({ owner, id, parent, level, name, address, ...where, settings: json(settings), path })
    .execute();
}

interface Changed {
  readonly name: string;
  readonly site: { readonly address: string; readonly point: Point } | undefined;
  readonly settings: PlaceSettings;
}

export async function savePlace(
  tx: Tx,
  owner: OrganizationId,
  id: PlaceId,
  { name, site, settings }: Changed,
): Promise<void> {
  await tx
    .updateTable('places')
    .set({ name, settings: json(settings), ...(site && { address: site.address, ...site.point }) })
    .where(forOwner('places', owner))
    .where('id', '=', id)
    .execute();
}

/** @param tree as it is after the move */
export async function savePlaceMove(tx: Tx, owner: OrganizationId, id: PlaceId, tree: PlaceTree): Promise<void> {
  for (const place of tree.values()) {
    if (!pathUp(tree, place.id).some((above) => above.id === id)) continue;
    await tx
      .updateTable('places')
      .set({ parent: place.parent, path: pathOf(tree, place.id) })
      .where(forOwner('places', owner))
      .where('id', '=', place.id)
      .execute();
  }
}

function pathOf(tree: PlaceTree, id: PlaceId) {
  const path = pathUp(tree, id).map((place) => place.id);
  return sql<PlaceId[]>`${path.reverse()}::uuid[]`;
}

export async function deletePlace(tx: Tx, owner: OrganizationId, id: PlaceId): Promise<void> {
  await tx.deleteFrom('places').where(forOwner('places', owner)).where('id', '=', id).execute();
}

/** How many of each are listed: enough to see what it is about. */
const LISTED = 20;

/**
 * What keeps a place from being taken out: places in it, services that are set for it, customers and requests there.
 * Locks it, so that nothing comes there meanwhile.
 * @param tx in the scope of the system: whose customers they are, is told by the host's ids
 */
export async function readUses(tx: Tx, owner: OrganizationId, id: PlaceId, locale: string): Promise<Listed[]> {
  await tx
    .selectFrom('places')
    .select('id')
    .where(forOwner('places', owner))
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const { rows } = await sql<{
    type: Listed['type'];
    id: string;
    label: Localized;
    at: Instant | null;
    zone: string | null;
  }>`
    (select 'place' as type, p.id, jsonb_build_object('en', p.name) as label, null::timestamptz as at, null as zone
      from places p where ${forOwner('p', owner)} and p.parent = ${id} order by p.name limit ${LISTED})
    union all
    (select 'activation', a.service, jsonb_build_object('en', n.name), null, null
      from activations a join partners n on n.id = a.partner
      where ${forOwner('a', owner)} and a.place = ${id} order by n.name limit ${LISTED})
    union all
    (select 'customer', c.id, jsonb_build_object('en', c.subject), null, null
      from customers c where ${forOwner('c', owner)} and ${id}::uuid = any(c.sites) order by c.subject limit ${LISTED})
    union all
    (select 'request', r.id, coalesce(k.names, '{}'::jsonb), r.created_at, o.zone
      from requests r join organizations o on o.id = r.owner left join kinds k on k.owner = r.kind_owner and k.id = r.kind
      where ${forOwner('r', owner)} and r.site = ${id} order by r.created_at desc limit ${LISTED})`.execute(tx);
  return rows.map(({ at, zone, ...use }) => {
    if (use.type !== 'request') return use;
    const number = shortCode(use.id);
    const kind = inLocale(use.label, locale);
    return { ...use, label: { en: kind ? `${kind} · ${number}` : number }, ...(at && zone && { at, zone }) };
  });
}
