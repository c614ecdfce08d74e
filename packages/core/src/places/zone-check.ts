import { accept, type Result, refuse } from '../kernel/result.ts';
import { side } from './area.ts';
import type { Point, Zone } from './place.schema.ts';

/** PAR-11: corners of all rings together; a hand draws some dozens. */
export const MOST_CORNERS = 500;

export type ZoneRefusal = 'zone.crossing' | 'zone.corners' | 'zone.empty' | 'zone.hole';

type Ring = readonly Point[];

/**
 * PAR-11: an area that can be worked with. A polygon whose outline crosses or touches itself is refused with the place
 * marked (`lat`, `lng`), and so are one without any extent, a hole that leaves its outline or lies in another, and more than
 * 500 corners.
 * @returns the area with each corner once: a double click makes two of one, other formats repeat the first at the end
 */
export function checkZone(drawn: Zone): Result<Zone, ZoneRefusal> {
  if (drawn.type === 'radius') return accept(drawn);
  const zone = { ...drawn, polygons: drawn.polygons.map((rings) => rings.map(withoutRepeats)) };
  const corners = zone.polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (corners > MOST_CORNERS) return refuse('zone.corners', { params: { corners, most: MOST_CORNERS } });
  for (const [at, rings] of zone.polygons.entries()) {
    const field = `polygons.${at}`;
    if (rings.some(isFlat)) return refuse('zone.empty', { field });
    const crossing = crossingOf(rings);
    if (crossing)
      return refuse('zone.crossing', { field, params: { lat: rounded(crossing.lat), lng: rounded(crossing.lng) } });
    const [outline, ...holes] = rings;
    const isAstray = (hole: Ring) =>
      !isInside(outline!, hole[0]!) || holes.some((other) => other !== hole && isInside(other, hole[0]!));
    if (holes.some(isAstray)) return refuse('zone.hole', { field });
  }
  return accept(zone);
}

/** The first point where two edges of the rings meet that are not neighbours; undefined when none do. Degrees. */
export function crossingOf(rings: readonly Ring[]): Point | undefined {
  const edges = rings
    .map(withoutRepeats)
    .flatMap((ring, of) =>
      ring.map((from, at) => ({ from, to: ring[(at + 1) % ring.length]!, of, at, last: ring.length - 1 })),
    );
  for (const [first, a] of edges.entries()) {
    for (const b of edges.slice(first + 1)) {
      const isNeighbour = a.of === b.of && (b.at - a.at === 1 || (a.at === 0 && b.at === a.last));
      const meeting = isNeighbour ? foldOf(a, b) : meetingOf(a, b);
      if (meeting) return meeting;
    }
  }
  return undefined;
}

interface Edge {
  readonly from: Point;
  readonly to: Point;
}

/** Above 0: `c` lies to the left of the line from `a` to `b`. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
}

function meetingOf(a: Edge, b: Edge): Point | undefined {
  const [p, q] = [turn(b.from, b.to, a.from), turn(b.from, b.to, a.to)];
  const [r, s] = [turn(a.from, a.to, b.from), turn(a.from, a.to, b.to)];
  if (p > 0 !== q > 0 && r > 0 !== s > 0 && p !== 0 && q !== 0 && r !== 0 && s !== 0) {
    const share = p / (p - q);
    return { lat: a.from.lat + share * (a.to.lat - a.from.lat), lng: a.from.lng + share * (a.to.lng - a.from.lng) };
  }
  if (p === 0 && isBetween(b, a.from)) return a.from;
  if (q === 0 && isBetween(b, a.to)) return a.to;
  if (r === 0 && isBetween(a, b.from)) return b.from;
  if (s === 0 && isBetween(a, b.to)) return b.to;
  return undefined;
}

/** Neighbours share a corner; they meet besides only when the outline goes back on itself. */
function foldOf(a: Edge, b: Edge): Point | undefined {
  const isShared = a.to.lat === b.from.lat && a.to.lng === b.from.lng;
  const [corner, one, other] = isShared ? [a.to, a.from, b.to] : [a.from, a.to, b.from];
  if (turn(one, corner, other) !== 0) return undefined;
  const ahead = (one.lng - corner.lng) * (other.lng - corner.lng) + (one.lat - corner.lat) * (other.lat - corner.lat);
  return ahead > 0 ? corner : undefined;
}

function isBetween({ from, to }: Edge, { lat, lng }: Point): boolean {
  return (
    lat >= Math.min(from.lat, to.lat) &&
    lat <= Math.max(from.lat, to.lat) &&
    lng >= Math.min(from.lng, to.lng) &&
    lng <= Math.max(from.lng, to.lng)
  );
}

/** Without corners that are where the next one is; after the last comes the first. */
function withoutRepeats(ring: Ring): Point[] {
  return ring.filter((corner, at) => {
    const next = ring[(at + 1) % ring.length]!;
    return corner.lat !== next.lat || corner.lng !== next.lng;
  });
}

/** All corners lie on one line. */
function isFlat([first, second, ...others]: Ring): boolean {
  return !first || !second || others.every((corner) => turn(first, second, corner) === 0);
}

/** Nothing crosses or touches here any more, so one corner speaks for the whole hole. */
function isInside(ring: Ring, corner: Point): boolean {
  return side(ring, corner) > 0;
}

/** Six decimals of a degree: a hand's breadth. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
