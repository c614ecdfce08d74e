import { describe, expect, it, test } from 'vitest';
import { covers } from './area.ts';
import { EARTH_METRES, radians } from './distance.ts';
import type { Point, Zone } from './place.schema.ts';
import { areaOf, circleRing, commonZone } from './zone-area.ts';

const box = (south: number, west: number, north: number, east: number): Point[] => [
  { lat: south, lng: west },
  { lat: south, lng: east },
  { lat: north, lng: east },
  { lat: north, lng: west },
];
const area = (...polygons: Point[][][]): Zone => ({ type: 'polygons', polygons });
/** Between two parallels and two meridians a sphere has exactly so much. */
const exactly = (south: number, north: number, degrees: number) =>
  EARTH_METRES ** 2 * radians(degrees) * (Math.sin(radians(north)) - Math.sin(radians(south)));

describe('PAR-11 what an area measures', () => {
  it.each([
    ['at the equator', -0.1, 0.1],
    ['in Jakarta', -6.3, -6.1],
    ['in Lyon', 45.7, 45.8],
    ['in Moscow', 55.6, 55.9],
  ])('a box %s', (_, south, north) => {
    // Straight from corner to corner, along parallels: the sphere's own measure, but for the bend inside the box.
    expect(areaOf(area([box(south, 30, north, 30.2)])) / exactly(south, north, 0.2)).toBeCloseTo(1, 5);
  });

  it('a circle, and the polygon that stands for it', () => {
    const centre = { lat: 55.75, lng: 37.6 };
    const circle: Zone = { type: 'radius', centre, metres: 10_000 };
    expect(areaOf(circle) / (Math.PI * 10_000 ** 2)).toBeCloseTo(1, 6);
    const drawn = areaOf(area([circleRing(centre, 10_000)]));
    expect(drawn / areaOf(circle)).toBeLessThan(1);
    expect(drawn / areaOf(circle)).toBeGreaterThan(0.999);
  });

  it('holes are left out, what two polygons cover counts once', () => {
    const whole = areaOf(area([box(48, 2, 49, 3)]));
    const hole = areaOf(area([box(48.4, 2.4, 48.6, 2.6)]));
    expect(areaOf(area([box(48, 2, 49, 3), box(48.4, 2.4, 48.6, 2.6)]))).toBeCloseTo(whole - hole, -1);
    const right = areaOf(area([box(48, 3, 49, 3.5)]));
    expect(areaOf(area([box(48, 2, 49, 3)], [box(48, 2.5, 49, 3.5)])) / (whole + right)).toBeCloseTo(1, 9);
  });
});

test('PAR-11 of an area with a hole, another takes what lies in both: the hole stays', () => {
  const own = area([box(0, 0, 10, 10), box(4, 4, 6, 6)]);
  const common = commonZone(own, area([box(0, 0, 10, 5)]))!;
  const inside = (lat: number, lng: number) => covers(common, { lat, lng });
  expect([inside(2, 2), inside(5, 4.5), inside(5, 5.5), inside(5, 7)]).toEqual([true, false, false, false]);
  expect(areaOf(common) / (exactly(0, 10, 5) - exactly(4, 6, 1))).toBeCloseTo(1, 2);
});

test('PAR-11 a hole that another area fills quite leaves nothing; so do areas far apart', () => {
  const own = area([box(0, 0, 10, 10), box(4, 4, 6, 6)]);
  expect(commonZone(own, area([box(4.5, 4.5, 5.5, 5.5)]))).toBeUndefined();
  expect(commonZone(own, { type: 'radius', centre: { lat: 48, lng: 2 }, metres: 9000 })).toBeUndefined();
});

test('PAR-11 the ring of a circle lies at its distance, wherever it is', () => {
  for (const lat of [-60, -6.2, 0, 45, 70]) {
    const circle: Zone = { type: 'radius', centre: { lat, lng: 106.8 }, metres: 20_000 };
    for (const corner of circleRing(circle.centre, circle.metres * (1 - 1e-9)))
      expect(covers(circle, corner)).toBe(true);
    for (const corner of circleRing(circle.centre, circle.metres * (1 + 1e-9)))
      expect(covers(circle, corner)).toBe(false);
  }
});
