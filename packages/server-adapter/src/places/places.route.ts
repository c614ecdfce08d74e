import { type PlaceId, refuse } from '@pasar/core/kernel';
import { effectiveSettings, type PlaceTree, type PlaceView, placeTree, putPlace } from '@pasar/core/places';
import { type Call, route } from '../http/route.ts';
import { readHabits } from '../requests/habits.store.ts';
import {
  deletePlace,
  insertPlace,
  type KeptPlace,
  lockPlaceTree,
  readPlaceTree,
  readUses,
  savePlace,
  savePlaceMove,
} from './places.store.ts';

type Working = Pick<Call<'places.list'>, 'tx' | 'scope'>;

const UNKNOWN = { ok: false, refusal: { code: 'place.unknown' } } as const;

/** ORG-1: the organization's tree of groups, quarters and sites. */
export const placeRoutes = [
  route('places.list', async (call) => {
    const tree = await readPlaceTree(call.tx, call.scope.organization!);
    const { can, items } = { can: mayChange(call) ? (['add'] as const) : [], items: await viewsOf(call, tree) };
    return { items, can: [...can] };
  }),

  route('places.create', async (call) => {
    const { tx, scope, house, body } = call;
    const owner = scope.organization!;
    const tree = await lockPlaceTree(tx, owner);
    const put = putPlace(tree, body.level, body.parent);
    if (!put.ok) return put;
    const where = body.level === 'site' ? { address: body.address, point: body.point } : { address: null, point: null };
    const { level, parent, name, settings } = body;
    const place = { id: house.ids<PlaceId>(), level, parent, name, settings, ...where };
    await insertPlace(tx, owner, place, tree);
    call.about('place', place.id);
    return readOne(call, place.id);
  }),

  route('places.edit', async (call) => {
    const { tx, scope, params, body } = call;
    const owner = scope.organization!;
    const place = (await lockPlaceTree(tx, owner)).get(params.place);
    if (!place) return UNKNOWN;
    if ((place.level === 'site') !== (body.site !== undefined)) return refuse('place.level', { field: 'site' });
    await savePlace(tx, owner, place.id, { ...body, site: body.site });
    return readOne(call, place.id);
  }),

  route('places.move', async (call) => {
    const { tx, scope, params, body } = call;
    const owner = scope.organization!;
    const tree = await lockPlaceTree(tx, owner);
    const place = tree.get(params.place);
    if (!place) return UNKNOWN;
    const put = putPlace(tree, place.level, body.parent, place.id);
    if (!put.ok) return put;
    const moved = placeTree([...tree.values()].map((one) => (one === place ? { ...one, ...body } : one)));
    await savePlaceMove(tx, owner, place.id, moved);
    return readOne(call, place.id);
  }),

  route('places.remove', async (call) => {
    const { tx, scope, params, locale } = call;
    const owner = scope.organization!;
    const place = (await lockPlaceTree(tx, owner)).get(params.place);
    if (!place) return UNKNOWN;
    const listed = await call.asSystem(() => readUses(tx, owner, place.id, locale));
    if (listed.length > 0) return refuse('place.in-use', { listed });
    await deletePlace(tx, owner, place.id);
    return {};
  }),
];

function mayChange({ scope }: Working): boolean {
  return scope.role !== 'viewer';
}

async function readOne(call: Working, id: PlaceId): Promise<PlaceView> {
  const tree = await readPlaceTree(call.tx, call.scope.organization!);
  return (await viewsOf(call, tree)).find((place) => place.id === id)!;
}

async function viewsOf(call: Working, tree: PlaceTree<KeptPlace>): Promise<PlaceView[]> {
  const { settings } = await readHabits(call.tx, call.scope.organization!);
  return [...tree.values()].map((place) => ({
    ...place,
    settings: { ...place.settings },
    effective: effectiveSettings(tree, place.id, settings),
    can: mayChange(call) ? ['edit', 'move', 'remove', ...(place.level === 'site' ? [] : (['add'] as const))] : [],
  }));
}
