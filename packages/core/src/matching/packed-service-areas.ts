import Flatbush from 'flatbush';
import type { KindId, ServiceId } from '../kernel/ids.ts';
import { boundsOf, covers } from '../places/area.ts';
import type { ServiceArea, ServiceAreas } from './service-areas.ts';

interface KindAreas {
  readonly areas: Map<ServiceId, ServiceArea>;
  /** Thrown away by a change and packed anew when it is next asked; `packed` has the areas in the tree's order. */
  index: { readonly tree: Flatbush; readonly packed: readonly ServiceArea[] } | null;
}

/**
 * A packed R-tree of bounding boxes per kind, then the exact check. Questions are fast; a change costs the next question
 * of its kind a rebuild.
 */
export function packedServiceAreas(areas: Iterable<ServiceArea> = []): ServiceAreas {
  const kinds = new Map<KindId, KindAreas>();
  const kindOf = new Map<ServiceId, KindId>();

  const remove = (service: ServiceId) => {
    const kind = kindOf.get(service);
    const held = kind && kinds.get(kind);
    if (!held) return;
    kindOf.delete(service);
    held.areas.delete(service);
    held.index = null;
  };

  const put = (area: ServiceArea) => {
    // A service may have changed its kind.
    remove(area.service);
    let held = kinds.get(area.kind);
    if (!held) {
      held = { areas: new Map(), index: null };
      kinds.set(area.kind, held);
    }
    kindOf.set(area.service, area.kind);
    held.areas.set(area.service, area);
    held.index = null;
  };

  for (const area of areas) put(area);
  return {
    put,
    remove,
    covering(kind, point) {
      const held = kinds.get(kind);
      // An empty tree cannot be made.
      if (!held || held.areas.size === 0) return [];
      held.index ??= pack(held.areas);
      const { tree, packed } = held.index;
      return tree
        .search(point.lng, point.lat, point.lng, point.lat)
        .map((at) => packed[at] as ServiceArea)
        .filter((area) => covers(area.zone, point));
    },
  };
}

function pack(areas: ReadonlyMap<ServiceId, ServiceArea>) {
  const packed = [...areas.values()];
  const tree = new Flatbush(packed.length);
  for (const { zone } of packed) {
    const { west, south, east, north } = boundsOf(zone);
    tree.add(west, south, east, north);
  }
  tree.finish();
  return { tree, packed };
}
