import type { ActivationChoices } from '@pasar/core/agreements';
import type { Point } from '@pasar/core/places';

/**
 * CAT-2, ORG-1: where a service is on, as a tree. What is set on a group or quarter holds for what lies below it, unless
 * something is set nearer.
 */

export type Place = ActivationChoices['places'][number];

export interface Node {
  readonly place: Place;
  readonly children: readonly Node[];
  /** The sites below it, or itself. */
  readonly sites: readonly Place[];
}

export type Settings = ReadonlyMap<string, boolean>;

/** In the order in which they came. */
export function treeOf(places: readonly Place[]): readonly Node[] {
  const below = Map.groupBy(places, ({ parent }) => parent);
  const node = (place: Place): Node => {
    const children = (below.get(place.id) ?? []).map(node);
    const sites = place.level === 'site' ? [place] : children.flatMap((child) => child.sites);
    return { place, children, sites };
  };
  return (below.get(null) ?? []).map(node);
}

export function settingsOf(places: readonly Place[]): Settings {
  return new Map(places.flatMap(({ id, active }) => (active === null ? [] : [[id, active] as const])));
}

/** Sites where it is on: the nearest setting upwards counts. */
export function onIn(nodes: readonly Node[], settings: Settings, above = false): ReadonlySet<string> {
  const on = new Set<string>();
  for (const { place, children } of nodes) {
    const here = settings.get(place.id) ?? above;
    if (place.level === 'site' && here) on.add(place.id);
    for (const id of onIn(children, settings, here)) on.add(id);
  }
  return on;
}

/** Everything at and below a place on or off: what was set nearer gives way. */
export function setAt(node: Node, active: boolean, settings: Settings): Settings {
  const next = new Map(settings);
  const clear = ({ place, children }: Node): void => {
    if (next.has(place.id)) next.set(place.id, active);
    children.forEach(clear);
  };
  clear(node);
  next.set(node.place.id, active);
  return next;
}

/** What has to be sent to get from one to the other: places to switch on, and those to switch off. */
export function changesOf(
  before: Settings,
  after: Settings,
): { readonly on: readonly string[]; readonly off: readonly string[] } {
  const changed = [...after].filter(([id, active]) => (before.get(id) ?? null) !== active);
  const of = (wanted: boolean) => changed.filter(([, active]) => active === wanted).map(([id]) => id);
  return { on: of(true), off: of(false) };
}

/** The nodes that a search keeps: those whose name has it, with what lies above and below them. */
export function found(nodes: readonly Node[], text: string): readonly Node[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return nodes;
  return nodes.flatMap((node) => {
    if (node.place.name.toLocaleLowerCase().includes(wanted)) return [node];
    const children = found(node.children, text);
    return children.length ? [{ ...node, children }] : [];
  });
}

export type Covers = (point: Point) => boolean;
export const isBeyond = ({ point }: Place, covers: Covers): boolean => point !== null && !covers(point);
