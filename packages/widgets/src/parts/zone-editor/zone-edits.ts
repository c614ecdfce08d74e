import type { Point, Zone } from '@pasar/core/places';

/** Changes of an area, one corner at a time (PAR-11). A zone is never changed: each gives a new one. */

export type Ring = readonly Point[];
export type Polygons = readonly (readonly Ring[])[];

/** A corner: of which polygon, of which of its rings (the first is the outline, the others are holes), which. */
export interface CornerAt {
  readonly polygon: number;
  readonly ring: number;
  readonly corner: number;
}

/** Fewer make no area. */
export const FEWEST = 3;

const withRing = (polygons: Polygons, { polygon, ring }: CornerAt, change: (ring: Ring) => Ring): Polygons =>
  polygons.map((rings, p) => (p === polygon ? rings.map((each, r) => (r === ring ? change(each) : each)) : rings));

export function moveCorner(polygons: Polygons, at: CornerAt, to: Point): Polygons {
  return withRing(polygons, at, (ring) => ring.with(at.corner, to));
}

/** A new corner behind `at`. */
export function insertCorner(polygons: Polygons, at: CornerAt, point: Point): Polygons {
  return withRing(polygons, at, (ring) => ring.toSpliced(at.corner + 1, 0, point));
}

/** A ring that is left with too few corners goes, and with an outline its polygon. */
export function removeCorner(polygons: Polygons, at: CornerAt): Polygons {
  const ring = polygons[at.polygon]?.[at.ring] ?? [];
  if (ring.length > FEWEST) return withRing(polygons, at, (corners) => corners.toSpliced(at.corner, 1));
  if (at.ring === 0) return polygons.toSpliced(at.polygon, 1);
  return polygons.map((rings, p) => (p === at.polygon ? rings.toSpliced(at.ring, 1) : rings));
}

export function removePolygon(polygons: Polygons, polygon: number): Polygons {
  return polygons.toSpliced(polygon, 1);
}

/** Drawn inside a polygon it is a hole in it, elsewhere one more polygon. `isInside`: of a polygon, by its number. */
export function addRing(polygons: Polygons, ring: Ring, isInside: (polygon: number) => boolean): Polygons {
  const around = polygons.findIndex((_, polygon) => isInside(polygon));
  if (around < 0) return [...polygons, [ring]];
  return polygons.map((rings, p) => (p === around ? [...rings, ring] : rings));
}

/** Null for an area of nothing. */
export function zoneOf(polygons: Polygons): Zone | null {
  if (polygons.length === 0) return null;
  return { type: 'polygons', polygons: polygons.map((rings) => rings.map((ring) => [...ring])) };
}

/** Between two corners: where a new one would begin. */
export function halfway(from: Point, to: Point): Point {
  return { lat: (from.lat + to.lat) / 2, lng: (from.lng + to.lng) / 2 };
}

/** Six decimals of a degree: a hand's breadth. */
export function rounded({ lat, lng }: Point): Point {
  return { lat: Math.round(lat * 1e6) / 1e6, lng: Math.round(lng * 1e6) / 1e6 };
}
