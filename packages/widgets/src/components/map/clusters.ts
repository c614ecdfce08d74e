/** A thing on the screen, in pixels of the current zoom. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Cluster<Item extends Spot> {
  /** Its first member's: the same while the same first member stands there. */
  readonly id: string;
  /** Where it is drawn: at its first member, so that it never lies in the water between two. */
  readonly x: number;
  readonly y: number;
  readonly members: readonly Item[];
}

/**
 * Groups what would lie on top of each other. Pins are wider than tall, so the reach is a box. Deterministic: items
 * are taken by id, and each joins the first cluster within reach; the one given as `first` leads its own, so that it is
 * never hidden in another's. Linear: a hash of boxes, nine looked at per item.
 *
 * @param reachX pixels; @param reachY pixels; @param first an id (the selected one)
 */
export function clusterSpots<Item extends Spot>(
  items: readonly Item[],
  reachX: number,
  reachY: number,
  first?: string,
): Cluster<Item>[] {
  const boxes = new Map<string, { x: number; y: number; id: string; members: Item[] }[]>();
  const clusters: { x: number; y: number; id: string; members: Item[] }[] = [];
  const rank = ({ id }: Item) => (id === first ? '' : id);
  for (const item of [...items].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const made = { id: item.id, x: item.x, y: item.y, members: [item] };
    const column = Math.floor(item.x / reachX);
    const row = Math.floor(item.y / reachY);
    let home: typeof made | undefined;
    for (let dx = -1; dx <= 1 && !home; dx++)
      for (let dy = -1; dy <= 1 && !home; dy++)
        home = boxes
          .get(`${column + dx} ${row + dy}`)
          ?.find((c) => Math.abs(c.x - item.x) < reachX && Math.abs(c.y - item.y) < reachY);
    if (home) home.members.push(item);
    else {
      clusters.push(made);
      const key = `${column} ${row}`;
      boxes.set(key, [...(boxes.get(key) ?? []), made]);
    }
  }
  return clusters;
}
