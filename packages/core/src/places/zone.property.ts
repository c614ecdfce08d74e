import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers } from './area.ts';
import { distance } from './distance.ts';
import type { Point, Zone } from './place.schema.ts';
import { areaOf, commonZone } from './zone-area.ts';
import { checkZone, crossingOf } from './zone-check.ts';

type Ring = readonly Point[];

/** Around a centre, one corner in each direction: it cannot cross itself. */
const star = fc
  .record({
    lat: fc.double({ min: -60, max: 60, noNaN: true }),
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
    reaches: fc.array(fc.double({ min: 0.02, max: 0.3, noNaN: true }), { minLength: 5, maxLength: 40 }),
  })
  .map(({ lat, lng, reaches }): Point[] =>
    reaches.map((reach, nth) => {
      const angle = (nth / reaches.length) * 2 * Math.PI;
      return { lat: lat + reach * Math.sin(angle), lng: lng + reach * Math.cos(angle) };
    }),
  );

/** Of whole degrees, so that an exact answer exists. */
const rough = fc.uniqueArray(fc.record({ lat: fc.integer({ min: 0, max: 9 }), lng: fc.integer({ min: 0, max: 9 }) }), {
  minLength: 3,
  maxLength: 8,
  selector: ({ lat, lng }) => lat * 10 + lng,
});

/** Every pair of edges, by Cramer's rule in whole numbers: do they share a point that is not their common corner? */
function crosses(ring: Ring): boolean {
  const edges = ring.map((from, at) => [from, ring[(at + 1) % ring.length]!] as const);
  return edges.some(([a, b], i) =>
    edges.some(([c, d], j) => {
      if (j <= i) return false;
      const [ux, uy] = [b.lng - a.lng, b.lat - a.lat];
      const [vx, vy] = [d.lng - c.lng, d.lat - c.lat];
      const [wx, wy] = [c.lng - a.lng, c.lat - a.lat];
      const between = ux * vy - uy * vx;
      const isNeighbour = j === i + 1 || (i === 0 && j === edges.length - 1);
      if (between === 0) {
        if (wx * uy - wy * ux !== 0) return false;
        // On one line: as intervals along it, in units of the first edge's square.
        const length = ux * ux + uy * uy;
        const along = (p: Point) => (p.lng - a.lng) * ux + (p.lat - a.lat) * uy;
        const [low, high] = [Math.min(along(c), along(d)), Math.max(along(c), along(d))];
        const [from, to] = [Math.max(0, low), Math.min(length, high)];
        return isNeighbour ? from < to : from <= to;
      }
      if (isNeighbour) return false;
      const t = (wx * vy - wy * vx) / between;
      const s = (wx * uy - wy * ux) / between;
      return t >= 0 && t <= 1 && s >= 0 && s <= 1;
    }),
  );
}

/** Degrees to the nearest of the ring's edges. */
function away(ring: Ring, { lat, lng }: Point): number {
  return Math.min(
    ...ring.map((from, at) => {
      const to = ring[(at + 1) % ring.length]!;
      const [ux, uy] = [to.lng - from.lng, to.lat - from.lat];
      const share = ((lng - from.lng) * ux + (lat - from.lat) * uy) / (ux * ux + uy * uy);
      const t = Math.min(1, Math.max(0, share));
      return Math.hypot(from.lng + t * ux - lng, from.lat + t * uy - lat);
    }),
  );
}

const zoneOf = (...rings: Ring[]): Zone => ({ type: 'polygons', polygons: [rings.map((ring) => [...ring])] });

describe('PAR-11 outlines', () => {
  it('whoever draws around a centre is let through', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(checkZone(zoneOf(ring)).ok).toBe(true);
      }),
    );
  });

  it('two corners in the wrong order: found when the exact oracle finds a crossing, and the place lies on the outline', () => {
    fc.assert(
      fc.property(rough, (ring) => {
        const found = crossingOf([ring]);
        expect(found !== undefined).toBe(crosses(ring));
        if (found) expect(away(ring, found)).toBeLessThan(1e-9);
      }),
      { numRuns: 3000 },
    );
  });

  it('a star with two distant corners swapped crosses itself', () => {
    const swap = fc.record({ ring: star, at: fc.nat(), apart: fc.nat() });
    fc.assert(
      fc.property(swap, ({ ring, at, apart }) => {
        const one = at % ring.length;
        const other = (one + 2 + (apart % (ring.length - 3))) % ring.length;
        const swapped = [...ring];
        [swapped[one], swapped[other]] = [ring[other]!, ring[one]!];
        const result = checkZone(zoneOf(swapped));
        // With what lies between in a straight line back and forth, it may be simple after all.
        if (result.ok) expect(crosses(swapped)).toBe(false);
        else expect(crosses(swapped)).toBe(true);
      }),
    );
  });
});

describe('PAR-11 what an organization leaves of an area', () => {
  const pair = fc
    .record({ one: star, other: star, share: fc.double({ min: -0.3, max: 0.3, noNaN: true }), isRound: fc.boolean() })
    .map(({ one, other, share, isRound }) => {
      // The other is laid over the first.
      const by = { lat: one[0]!.lat - other[0]!.lat + share, lng: one[0]!.lng - other[0]!.lng + share / 2 };
      const moved = other.map(({ lat, lng }) => ({ lat: lat + by.lat, lng: lng + by.lng }));
      const round: Zone = { type: 'radius', centre: moved[0]!, metres: 9_000 };
      return { own: zoneOf(one), reduction: isRound ? round : zoneOf(moved), rings: [one, moved], isRound };
    });

  it('is no larger than either, and a point is in it exactly when it is in both', () => {
    const points = fc.array(
      fc.record({
        lat: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        lng: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      }),
      {
        minLength: 20,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(pair, points, ({ own, reduction, rings, isRound }, around) => {
        const common = commonZone(own, reduction);
        const least = Math.min(areaOf(own), areaOf(reduction));
        // Clipping sees corners to a centimetre: an outline may lie outside by that along its whole length.
        const slack = CENTIMETRE * Math.max(...rings.map(lengthOf));
        expect(common ? areaOf(common) : 0).toBeLessThanOrEqual(least + slack);
        for (const { lat, lng } of around) {
          const point = { lat: rings[0]![0]!.lat + lat, lng: rings[0]![0]!.lng + lng };
          // Too near an edge to call, and near a circle that is drawn with 96 corners.
          if (rings.some((ring) => away(ring, point) < 1e-6)) continue;
          if (isRound && isNearCircle(reduction, point)) continue;
          const isInBoth = covers(own, point) && covers(reduction, point);
          expect(common ? covers(common, point) : false).toBe(isInBoth);
        }
      }),
    );
  });
});

const CENTIMETRE = 0.01;

/** In metres. */
function lengthOf(ring: Ring): number {
  return ring.reduce((sum, from, at) => sum + distance(from, ring[(at + 1) % ring.length]!), 0);
}

/** Within a hundredth of its radius from the circle's line. */
function isNearCircle(zone: Zone, point: Point): boolean {
  if (zone.type !== 'radius') return false;
  const grown = (by: number) => covers({ ...zone, metres: zone.metres * by }, point);
  return grown(1.01) && !grown(0.99);
}
