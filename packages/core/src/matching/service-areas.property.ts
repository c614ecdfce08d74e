import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KindId, ServiceId } from '../kernel/ids.ts';
import { covers } from '../places/area.ts';
import type { Point, Zone } from '../places/place.schema.ts';
import { someIds } from '../testing/index.ts';
import { packedServiceAreas } from './packed-service-areas.ts';
import type { ServiceArea } from './service-areas.ts';

const id = someIds(7);
const kinds = [id<'kind'>(), id<'kind'>(), id<'kind'>()] as const;
const services = Array.from({ length: 12 }, () => id<'service'>());

/** A town of about 60 km; far north, where circles are wide in degrees, too. */
const place = fc.record({
  lat: fc.double({ min: 0, max: 0.5, noNaN: true }),
  lng: fc.double({ min: 0, max: 0.5, noNaN: true }),
});
const at = (latitude: number) => place.map(({ lat, lng }): Point => ({ lat: latitude + lat, lng: 30 + lng }));

const zoneAt = (latitude: number): fc.Arbitrary<Zone> =>
  fc.oneof(
    fc.record({
      type: fc.constant('radius' as const),
      centre: at(latitude),
      metres: fc.integer({ min: 1, max: 30_000 }),
    }),
    fc.record({
      type: fc.constant('polygons' as const),
      polygons: fc.array(
        fc.array(fc.array(at(latitude), { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
  );

type Step =
  | { readonly do: 'put'; readonly service: ServiceId; readonly kind: KindId; readonly zone: Zone }
  | { readonly do: 'remove'; readonly service: ServiceId }
  | { readonly do: 'ask'; readonly kind: KindId; readonly point: Point };

const stepsAt = (latitude: number): fc.Arbitrary<readonly Step[]> => {
  const service = fc.constantFrom(...services);
  const kind = fc.constantFrom(...kinds);
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('put' as const), service, kind, zone: zoneAt(latitude) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), service }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), kind, point: at(latitude) }) },
    ),
    { maxLength: 60 },
  );
};

test('REQ-3 PAR-11 whatever was put and removed, the areas found are those that a look at each of them finds', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(-6, 45, 69).chain(stepsAt), (steps) => {
      const areas = packedServiceAreas();
      const all = new Map<ServiceId, ServiceArea>();
      for (const step of steps) {
        if (step.do === 'put') {
          const area = { service: step.service, partner: id<'partner'>(), kind: step.kind, zone: step.zone };
          areas.put(area);
          all.set(step.service, area);
        } else if (step.do === 'remove') {
          areas.remove(step.service);
          all.delete(step.service);
        } else {
          const expected = [...all.values()].filter(({ kind, zone }) => kind === step.kind && covers(zone, step.point));
          const actual = [...areas.covering(step.kind, step.point)];
          expect(new Set(actual)).toEqual(new Set(expected));
          expect(actual).toHaveLength(expected.length);
          found += actual.length;
        }
      }
    }),
    { numRuns: 400 },
  );
  // Otherwise nothing was compared with nothing.
  expect(found).toBeGreaterThan(200);
});

test('REQ-3 areas given at the start are found; an unknown kind has none', () => {
  const centre = { lat: 45, lng: 30 };
  const area: ServiceArea = {
    service: services[0] as ServiceId,
    partner: id(),
    kind: kinds[0],
    zone: { type: 'radius', centre, metres: 10 },
  };
  const areas = packedServiceAreas([area]);
  expect([...areas.covering(kinds[0], centre)]).toEqual([area]);
  expect([...areas.covering(kinds[1], centre)]).toEqual([]);
  areas.remove(area.service);
  expect([...areas.covering(kinds[0], centre)]).toEqual([]);
});
