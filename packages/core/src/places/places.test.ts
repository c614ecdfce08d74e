import { describe, expect, it } from 'vitest';
import type { PlaceId } from '../kernel/ids.ts';
import { blurPoint, boundsOf, covers } from './area.ts';
import { distance, travelMinutes } from './distance.ts';
import type { PlaceLevel, Point, Zone } from './place.schema.ts';
import { ancestors, liesIn, nearestSetting, placeTree, sitesIn } from './tree.ts';

const p = (lat: number, lng: number): Point => ({ lat, lng });
const square = (south: number, west: number, size: number) => [
  p(south, west),
  p(south, west + size),
  p(south + size, west + size),
  p(south + size, west),
];

describe('ORG-1 the tree of places', () => {
  const place = (id: string, parent: string | null, level: PlaceLevel) => ({
    id: id as PlaceId,
    parent: parent as PlaceId | null,
    level,
  });
  const tree = placeTree([
    place('town', null, 'group'),
    place('south', 'town', 'quarter'),
    place('tower', 'south', 'site'),
    place('villa', 'town', 'site'),
  ]);
  const id = (text: string) => text as PlaceId;

  it('what is set above holds below, and the nearest setting wins', () => {
    const settings = new Map([
      ['town', 'default'],
      ['south', 'own'],
    ]);
    const at = (where: string) => nearestSetting(tree, id(where), (node) => settings.get(node));
    expect([at('tower'), at('south'), at('villa'), at('elsewhere')]).toEqual(['own', 'own', 'default', undefined]);
  });

  it('a setting may be false or zero', () => {
    const at = nearestSetting(tree, id('tower'), (node) => ({ south: 0, town: 1 })[node as string]);
    expect(at).toBe(0);
  });

  it('knows what lies where', () => {
    expect(ancestors(tree, id('tower')).map((node) => node.id)).toEqual(['south', 'town']);
    expect(sitesIn(tree, id('town')).map((node) => node.id)).toEqual(['tower', 'villa']);
    expect(liesIn(tree, id('villa'), id('south'))).toBe(false);
  });

  it('a circle is no tree', () => {
    const circle = placeTree([place('a', 'b', 'group'), place('b', 'a', 'group')]);
    expect(() => ancestors(circle, id('a'))).toThrow('broken invariant');
  });
});

describe('REQ-13 distance and travel time', () => {
  it.each([
    ['Notre-Dame to the Eiffel Tower', p(48.853, 2.3499), p(48.8584, 2.2945), 4_100],
    ['Moscow to Saint Petersburg', p(55.7558, 37.6173), p(59.9343, 30.3351), 633_000],
    ['over the antimeridian', p(0, 179.5), p(0, -179.5), 111_195],
    ['from pole to pole', p(90, 0), p(-90, 0), 20_015_115],
    // Rounding makes this chord longer than the diameter.
    [
      'to the other side of the world',
      p(-48.23165416717529, 24.955320954322815),
      p(48.23165412659986, -155.04467904567719),
      20_015_115,
    ],
  ])('%s', (_, a, b, metres) => {
    expect(Math.abs(distance(a, b) - metres) / metres).toBeLessThan(0.01);
  });

  it('a neighbour takes a few minutes, the other end of town the better part of an hour', () => {
    expect([0, 1_000, 5_000, 15_000].map(travelMinutes)).toEqual([4, 8, 21, 43]);
  });
});

describe('PAR-11 the area of work', () => {
  const ring: Zone = { type: 'polygons', polygons: [[square(0, 0, 10), square(4, 4, 2)], [square(20, 20, 1)]] };

  it.each([
    ['inside', p(1, 1), true],
    ['in the second polygon', p(20.5, 20.5), true],
    ['in a hole', p(5, 5), false],
    ['outside', p(11, 5), false],
    ['level with a corner, outside', p(10, 11), false],
    ['level with a hole’s corner, inside', p(4, 8), true],
    ['on an edge', p(0, 5), true],
    ['on a corner', p(10, 10), true],
    ['on a hole’s edge', p(4, 5), true],
  ])('%s', (_, point, covered) => {
    expect(covers(ring, point)).toBe(covered);
  });

  it('a radius ends where its metres end', () => {
    const zone: Zone = { type: 'radius', centre: p(-6.2615, 106.8106), metres: 1_000 };
    expect(covers(zone, p(-6.2615, 106.8196))).toBe(true); // 995 m to the east
    expect(covers(zone, p(-6.2615, 106.8197))).toBe(false); // 1006 m
  });

  it('bounds go all the way round at a pole and across the antimeridian', () => {
    expect(boundsOf({ type: 'radius', centre: p(89.9, 0), metres: 50_000 })).toMatchObject({
      west: -180,
      east: 180,
      north: 90,
    });
    expect(boundsOf({ type: 'radius', centre: p(0, 179.9), metres: 50_000 })).toMatchObject({ west: -180, east: 180 });
  });
});

describe('JOB-4 before disclosure', () => {
  it('a place is known to about a hundred metres', () => {
    const home = p(-6.26148, 106.81059);
    expect(blurPoint(home)).toEqual(p(-6.261, 106.811));
    expect(distance(home, blurPoint(home))).toBeLessThan(80);
  });
});
