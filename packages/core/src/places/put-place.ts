import type { PlaceId } from '../kernel/ids.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { PlaceLevel } from './place.schema.ts';
import { liesIn, type PlaceTree } from './tree.ts';

/** What each may lie in; null: nothing, it stands at the root. */
const WITHIN: Readonly<Record<PlaceLevel, readonly (PlaceLevel | null)[]>> = {
  group: [null, 'group'],
  quarter: [null, 'group'],
  site: ['group', 'quarter'],
};

/**
 * ORG-1: whether a place may stand under `parent`. Refuses one that is not there, one of the wrong level, and for a
 * place that is `moving` itself and whatever lies in it.
 */
export function putPlace(
  tree: PlaceTree,
  level: PlaceLevel,
  parent: PlaceId | null,
  moving?: PlaceId,
): Result<null, 'place.unknown' | 'place.level' | 'place.inside-itself'> {
  const above = parent === null ? null : tree.get(parent);
  if (above === undefined) return refuse('place.unknown', { field: 'parent' });
  if (above && moving && liesIn(tree, above.id, moving)) return refuse('place.inside-itself', { field: 'parent' });
  if (!WITHIN[level].includes(above?.level ?? null)) return refuse('place.level', { field: 'parent' });
  return accept(null);
}
