import type { Point } from './place.schema.ts';

/** Mean radius of the Earth in metres (IUGG). As a sphere it is at most 0.6 % off, which is less than a street's bend. */
export const EARTH_METRES = 6_371_008.8;

/** Great-circle distance in metres, by the haversine formula: exact for short ways, where the law of cosines is not. */
export function distance(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2);
  const lng = Math.sin(radians(b.lng - a.lng) / 2);
  const chord = lat * lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng * lng;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * What a way across a city takes, in whole minutes (REQ-13): an estimate for sorting and for a first idea, not a route.
 * Streets are about 1.35 times the way of the crow; traffic moves at 24 km/h within ten kilometres and at 45 km/h beyond;
 * finding a place to park takes four minutes.
 *
 * @param metres as the crow flies
 */
export function travelMinutes(metres: number): number {
  const road = metres * 1.35;
  const inCity = Math.min(road, 10_000);
  return Math.ceil(4 + inCity / 400 + (road - inCity) / 750);
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
