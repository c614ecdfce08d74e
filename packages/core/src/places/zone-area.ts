import { type Geom, intersection, union } from 'polyclip-ts';
import { EARTH_METRES, radians } from './distance.ts';
import type { Point, Zone } from './place.schema.ts';

/** Of the polygon that stands for a circle: its area is 0.1 % below the circle's. */
const CIRCLE_CORNERS = 96;

/** How large an area of work is, in square metres on the sphere; holes are not counted, what is covered twice is once (PAR-11). */
export function areaOf(zone: Zone): number {
  if (zone.type === 'radius') {
    return 2 * Math.PI * EARTH_METRES ** 2 * (1 - Math.cos(zone.metres / EARTH_METRES));
  }
  const polygons = zone.polygons.length > 1 ? polygonsOf(union(geometryOf(zone))) : zone.polygons;
  return polygons.reduce((sum, [outline = [], ...holes]) => {
    return sum + Math.abs(ringArea(outline)) - holes.reduce((out, hole) => out + Math.abs(ringArea(hole)), 0);
  }, 0);
}

/**
 * PAR-11: what an organization leaves of a partner's area: the part that lies in both. It can only be smaller than either.
 * Circles are taken as polygons of 96 corners: for drawing and measuring; whether a point is covered is asked of both areas.
 * @returns undefined when they have nothing in common
 */
export function commonZone(one: Zone, other: Zone): Zone | undefined {
  const polygons = polygonsOf(intersection(geometryOf(one), geometryOf(other)));
  return polygons.length > 0 ? { type: 'polygons', polygons } : undefined;
}

/** The corners of a circle on the sphere, beginning in the north. @param metres its radius */
export function circleRing({ lat, lng }: Point, metres: number, corners = CIRCLE_CORNERS): Point[] {
  const arc = metres / EARTH_METRES;
  const phi = radians(lat);
  return Array.from({ length: corners }, (_, nth) => {
    const bearing = (nth * 2 * Math.PI) / corners;
    const north = Math.asin(Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(bearing));
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(arc) * Math.cos(phi),
      Math.cos(arc) - Math.sin(phi) * Math.sin(north),
    );
    return { lat: degrees(north), lng: lng + degrees(east) };
  });
}

/** Theirs repeat the first corner at the end, ours do not. */
function polygonsOf(geometry: ReturnType<typeof intersection>): Point[][][] {
  return geometry.map((rings) => rings.map((ring) => ring.slice(0, -1).map(([lng, lat]) => ({ lat, lng }))));
}

function geometryOf(zone: Zone): Geom {
  const polygons = zone.type === 'radius' ? [[circleRing(zone.centre, zone.metres)]] : zone.polygons;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(({ lat, lng }): [number, number] => [snap(lng), snap(lat)])),
  );
}

/** Signed, in square metres; exact for edges along parallels, good for those of a city's size. Chamberlain and Duquette, JPL 2007. */
function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  let from = ring[ring.length - 1]!;
  for (const to of ring) {
    sum += radians(to.lng - from.lng) * (2 + Math.sin(radians(from.lat)) + Math.sin(radians(to.lat)));
    from = to;
  }
  return (sum * EARTH_METRES ** 2) / 2;
}

/** To a centimetre: corners that are nearer to each other than that, yet not one, clipping cannot tell apart. */
function snap(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
