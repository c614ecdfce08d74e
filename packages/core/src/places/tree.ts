import type { PlaceId } from '../kernel/ids.ts';
import { invariant } from '../kernel/result.ts';
import type { PlaceLevel } from './place.schema.ts';

/** ORG-1: an organization's places as a tree of groups, quarters and sites. */
export interface PlaceNode {
  readonly id: PlaceId;
  readonly parent: PlaceId | null;
  readonly level: PlaceLevel;
}

export type PlaceTree<Node extends PlaceNode = PlaceNode> = ReadonlyMap<PlaceId, Node>;

export function placeTree<Node extends PlaceNode>(nodes: Iterable<Node>): PlaceTree<Node> {
  return new Map(Array.from(nodes, (node) => [node.id, node]));
}

/** The place itself, then what it lies in, up to the root; empty for a place that is not in the tree. */
export function pathUp<Node extends PlaceNode>(tree: PlaceTree<Node>, place: PlaceId): Node[] {
  const path: Node[] = [];
  for (let node = tree.get(place); node; node = node.parent === null ? undefined : tree.get(node.parent)) {
    path.push(node);
    invariant(path.length <= tree.size, 'a place lies in itself');
  }
  return path;
}

/** The places above one, the nearest first. */
export function ancestors<Node extends PlaceNode>(tree: PlaceTree<Node>, place: PlaceId): Node[] {
  return pathUp(tree, place).slice(1);
}

/** ORG-1: what is set on a group or quarter holds for the sites below it, and the nearest setting wins. */
export function nearestSetting<Setting>(
  tree: PlaceTree,
  place: PlaceId,
  settingOf: (place: PlaceId) => Setting | undefined,
): Setting | undefined {
  for (const { id } of pathUp(tree, place)) {
    const setting = settingOf(id);
    if (setting !== undefined) return setting;
  }
  return undefined;
}

/** Is `place` the same as `above`, or somewhere below it? */
export function liesIn(tree: PlaceTree, place: PlaceId, above: PlaceId): boolean {
  return pathUp(tree, place).some(({ id }) => id === above);
}

/** Every site at or below a place, in the tree's order. */
export function sitesIn<Node extends PlaceNode>(tree: PlaceTree<Node>, above: PlaceId): Node[] {
  return [...tree.values()].filter(({ id, level }) => level === 'site' && liesIn(tree, id, above));
}
