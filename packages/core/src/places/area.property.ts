import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, covers } from './area.ts';
import { distance, EARTH_METRES } from './distance.ts';
import type { Point, Zone } from './place.schema.ts';

const grid = fc.integer({ min: 0, max: 12 });
/** On a small grid of whole degrees, so that corners, edges and collinear points happen all the time. */
const corner = fc.record({ lat: grid, lng: grid });
const anywhere = fc.record({
  lat: fc.double({ min: -89.9, max: 89.9, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const polygons = (...rings: Point[][]): Zone => ({ type: 'polygons', polygons: [rings] });

/** Corners in the order of their angle around the middle: a ring that does not cross itself. */
const starRing = fc
  .tuple(
    fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 24 }),
    fc.record({
      lat: fc.double({ min: -60, max: 60, noNaN: true }),
      lng: fc.double({ min: -170, max: 170, noNaN: true }),
    }),
  )
  .map(([radii, middle]) => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return { lat: middle.lat + radius * Math.sin(angle), lng: middle.lng + radius * Math.cos(angle) };
    });
    return { ring, middle };
  });

/** Oracle: how often the ring goes round the point, by summing the angles. */
function windingNumber(ring: Point[], { lat, lng }: Point): number {
  let turned = 0;
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length]!;
    const [ax, ay, bx, by] = [a.lng - lng, a.lat - lat, b.lng - lng, b.lat - lat];
    turned += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }
  return Math.round(turned / (2 * Math.PI));
}

function nearEdge(ring: Point[], { lat, lng }: Point): boolean {
  return ring.some((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [dx, dy] = [b.lng - a.lng, b.lat - a.lat];
    const along = Math.max(0, Math.min(1, ((lng - a.lng) * dx + (lat - a.lat) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(a.lng + along * dx - lng, a.lat + along * dy - lat) < 1e-9;
  });
}

describe('PAR-11 polygons', () => {
  it('hold what the ring goes round, by the winding number', () => {
    const offset = fc.double({ min: -1.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(starRing, offset, offset, ({ ring, middle }, dLat, dLng) => {
        const point = { lat: middle.lat + dLat, lng: middle.lng + dLng };
        fc.pre(!nearEdge(ring, point));
        expect(covers(polygons(ring), point)).toBe(windingNumber(ring, point) !== 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('of any shape on the grid: an odd number of turns is inside, an edge belongs to it, and the direction is all one', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), corner, (ring, point) => {
        const inside = nearEdge(ring, point) || windingNumber(ring, point) % 2 !== 0;
        expect(covers(polygons(ring), point)).toBe(inside);
        expect(covers(polygons([...ring].reverse()), point)).toBe(inside);
      }),
      { numRuns: 3000 },
    );
  });

  it('lie within their bounds', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), corner, (ring, { lat, lng }) => {
        const { south, west, north, east } = boundsOf(polygons(ring));
        if (lat < south || lat > north || lng < west || lng > east)
          expect(covers(polygons(ring), { lat, lng })).toBe(false);
      }),
    );
  });
});

describe('PAR-11 a radius', () => {
  it('lies within its bounds, and the bounds touch it', () => {
    const metres = fc.double({ min: 1, max: 500_000, noNaN: true });
    const bearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(
        anywhere,
        metres,
        bearing,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (centre, reach, angle, part) => {
          const zone: Zone = { type: 'radius', centre, metres: reach };
          const point = destination(centre, reach * part * 0.999999, angle);
          const { south, west, north, east } = boundsOf(zone);
          expect(covers(zone, point)).toBe(true);
          expect(point.lat >= south && point.lat <= north && point.lng >= west && point.lng <= east).toBe(true);
          expect(distance(centre, { lat: Math.min(north, 90), lng: centre.lng })).toBeLessThan(reach * 1.001);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('distance is the same both ways and never longer by a detour', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 3);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 1);
      }),
    );
  });
});

/** Where one comes out, going so many metres on a great circle (spherical direct problem). */
function destination({ lat, lng }: Point, metres: number, bearing: number): Point {
  const arc = metres / EARTH_METRES;
  const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  const to = Math.asin(Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(bearing));
  const across = Math.atan2(
    Math.sin(bearing) * Math.sin(arc) * Math.cos(phi),
    Math.cos(arc) - Math.sin(phi) * Math.sin(to),
  );
  const degrees = ((lambda + across) * 180) / Math.PI;
  return { lat: (to * 180) / Math.PI, lng: ((degrees + 540) % 360) - 180 };
}
