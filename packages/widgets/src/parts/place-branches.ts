import type { PlaceLevel } from '@pasar/core/places';

/** ORG-1: what a row of a tree of places needs. */
export interface PlaceRow {
  readonly id: string;
  readonly parent: string | null;
  readonly level: PlaceLevel;
  readonly name: string;
  /** Found by it, too. */
  readonly address?: string | null;
}

export interface Branch<Place extends PlaceRow> {
  readonly place: Place;
  readonly children: readonly Branch<Place>[];
  /** The sites below it, or itself. */
  readonly sites: readonly Place[];
}

/** In the order in which they came. */
export function branchesOf<Place extends PlaceRow>(places: readonly Place[]): readonly Branch<Place>[] {
  const below = Map.groupBy(places, ({ parent }) => parent);
  const branch = (place: Place): Branch<Place> => {
    const children = (below.get(place.id) ?? []).map(branch);
    const sites = place.level === 'site' ? [place] : children.flatMap((child) => child.sites);
    return { place, children, sites };
  };
  return (below.get(null) ?? []).map(branch);
}

/** The branches that a search keeps: those whose name or address has it, with what lies above and below them. */
export function found<Place extends PlaceRow>(
  branches: readonly Branch<Place>[],
  text: string,
): readonly Branch<Place>[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return branches;
  return branches.flatMap((branch) => {
    const { name, address } = branch.place;
    if (`${name}\n${address ?? ''}`.toLocaleLowerCase().includes(wanted)) return [branch];
    const children = found(branch.children, text);
    return children.length ? [{ ...branch, children }] : [];
  });
}
