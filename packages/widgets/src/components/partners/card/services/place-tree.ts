import type { ActivationChoices } from '@pasar/core/agreements';
import type { Point } from '@pasar/core/places';
import type { Branch } from '../../../../parts/place-branches.ts';

/**
 * CAT-2, ORG-1: where a service is on, as a tree. What is set on a group or quarter holds for what lies below it, unless
 * something is set nearer.
 */

export type Place = ActivationChoices['places'][number];

export type Node = Branch<Place>;

export type Settings = ReadonlyMap<string, boolean>;

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

export type Covers = (point: Point) => boolean;
export const isBeyond = ({ point }: Place, covers: Covers): boolean => point !== null && !covers(point);
