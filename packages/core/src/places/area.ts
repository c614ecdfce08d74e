import { distance, EARTH_METRES, radians } from './distance.ts';
import type { Point, Zone } from './place.schema.ts';

/**
 * PAR-11: the area a partner works in. Polygons lie on the plain of degrees, straight from corner to corner, which is exact
 * enough for a city's size; they may not cross the antimeridian (split them there). A radius may.
 */

/** West may not be above east. Degrees. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Edges belong to the area, those of holes too: a partner that says “up to this street” means the street as well. */
export function covers(zone: Zone, point: Point): boolean {
  if (zone.type === 'radius') return distance(zone.centre, point) <= zone.metres;
  return zone.polygons.some(([outline, ...holes]) => {
    return outline && side(outline, point) >= 0 && holes.every((hole) => side(hole, point) <= 0);
  });
}

/** The smallest box of degrees that holds the whole area: what an index is asked first, before `covers` decides. */
export function boundsOf(zone: Zone): Bounds {
  if (zone.type === 'radius') return boundsOfCircle(zone.centre, zone.metres);
  const corners = zone.polygons.flatMap(([outline]) => outline ?? []);
  return {
    south: Math.min(...corners.map(({ lat }) => lat)),
    west: Math.min(...corners.map(({ lng }) => lng)),
    north: Math.max(...corners.map(({ lat }) => lat)),
    east: Math.max(...corners.map(({ lng }) => lng)),
  };
}

/** JOB-4: where a customer lives, to about a hundred metres: three decimals of a degree. */
export function blurPoint({ lat, lng }: Point): Point {
  return { lat: Math.round(lat * 1000) / 1000, lng: Math.round(lng * 1000) / 1000 };
}

/** 1 inside, 0 on an edge, -1 outside: a ray to the east crosses the ring an odd number of times, or does not. */
export function side(ring: readonly Point[], { lat, lng }: Point): -1 | 0 | 1 {
  let inside = false;
  let from = ring[ring.length - 1]!;
  for (const to of ring) {
    const turn = (to.lng - from.lng) * (lat - from.lat) - (to.lat - from.lat) * (lng - from.lng);
    if (turn === 0 && between(lat, from.lat, to.lat) && between(lng, from.lng, to.lng)) return 0;
    // A corner on the ray counts with its upper edge only; the point is left of an upward edge when `turn` is below 0.
    if (from.lat > lat !== to.lat > lat && turn < 0 === from.lat < to.lat) inside = !inside;
    from = to;
  }
  return inside ? 1 : -1;
}

function between(x: number, a: number, b: number): boolean {
  return x >= Math.min(a, b) && x <= Math.max(a, b);
}

function boundsOfCircle({ lat, lng }: Point, metres: number): Bounds {
  const arc = metres / EARTH_METRES;
  // A hair wider than the formula says, so that no rounding leaves out a point that `covers` takes.
  const dLat = ((arc * 180) / Math.PI) * (1 + 1e-9);
  const south = Math.max(-90, lat - dLat);
  const north = Math.min(90, lat + dLat);
  const reach = Math.sin(arc) / Math.cos(radians(lat));
  // Around a pole, and across the antimeridian, the box goes all the way round.
  const whole = { south, north, west: -180, east: 180 };
  if (north === 90 || south === -90 || reach >= 1) return whole;
  const dLng = ((Math.asin(reach) * 180) / Math.PI) * (1 + 1e-9);
  return lng - dLng < -180 || lng + dLng > 180 ? whole : { south, north, west: lng - dLng, east: lng + dLng };
}
