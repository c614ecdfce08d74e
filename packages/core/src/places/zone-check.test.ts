import { describe, expect, it, test } from 'vitest';
import type { Point, Zone } from './place.schema.ts';
import { checkZone, MOST_CORNERS } from './zone-check.ts';

/** Corners as `latitude longitude` pairs. */
const ring = (text: string): Point[] =>
  text.split(', ').map((pair) => {
    const [lat, lng] = pair.split(' ').map(Number);
    return { lat: lat!, lng: lng! };
  });
const area = (...polygons: readonly string[][]): Zone => ({
  type: 'polygons',
  polygons: polygons.map((rings) => rings.map(ring)),
});
const SQUARE = '0 0, 0 10, 10 10, 10 0';

describe('PAR-11 areas that can be worked with', () => {
  it.each<[string, Zone]>([
    ['a radius', { type: 'radius', centre: { lat: 48.85, lng: 2.35 }, metres: 5000 }],
    ['a square, either way round', area([SQUARE], ['10 20, 10 30, 0 30, 0 20'])],
    ['a star', area(['0 0, 4 2, 8 0, 6 4, 8 8, 4 6, 0 8, 2 4'])],
    ['a corner on a straight line', area(['0 0, 0 5, 0 10, 10 10, 10 0'])],
    ['two holes', area([SQUARE, '1 1, 1 3, 3 3, 3 1', '5 5, 5 7, 7 7, 7 5'])],
    ['two polygons that overlap', area([SQUARE], ['5 5, 5 15, 15 15, 15 5'])],
  ])('%s', (_, zone) => {
    expect(checkZone(zone)).toEqual({ ok: true, value: zone });
  });

  it.each([
    ['a double click', '0 0, 0 10, 0 10, 10 10, 10 0'],
    ['the first corner repeated at the end', '0 0, 0 10, 10 10, 10 0, 0 0'],
  ])('%s is taken as one corner', (_, drawn) => {
    expect(checkZone(area([drawn]))).toEqual({ ok: true, value: area([SQUARE]) });
  });
});

describe('PAR-11 an outline that crosses or touches itself is refused, with the place', () => {
  it.each<[string, string[], [number, number]]>([
    ['a figure eight', ['0 0, 10 10, 10 0, 0 10'], [5, 5]],
    ['a corner that touches an edge', ['0 0, 0 10, 10 10, 10 0, 6 0, 0 5, 4 0'], [0, 5]],
    ['a corner that touches a corner', ['0 0, 0 4, 5 5, 0 6, 0 10, 10 10, 5 5, 10 0'], [5, 5]],
    ['a spike that goes back on itself', ['0 0, 0 10, 10 10, 20 10, 10 10, 10 0'], [10, 10]],
    ['an edge that runs along another', ['0 0, 0 10, 5 10, 5 2, 10 2, 10 0, 0 0, 0 5'], [0, 0]],
    ['a hole that crosses the outline', [SQUARE, '5 5, 5 15, 7 15, 7 5'], [5, 10]],
    ['a hole that touches the outline', [SQUARE, '5 5, 5 10, 7 7'], [5, 10]],
    ['two holes that cross', [SQUARE, '1 1, 1 5, 5 5, 5 1', '3 3, 3 7, 7 7, 7 3'], [3, 5]],
  ])('%s', (_, rings, [lat, lng]) => {
    expect(checkZone(area([SQUARE], rings))).toMatchObject({
      ok: false,
      refusal: { code: 'zone.crossing', field: 'polygons.1', params: { lat, lng } },
    });
  });
});

test.each([
  ['all corners on one line', ['0 0, 5 5, 10 10'], 'zone.empty'],
  ['one corner thrice', ['3 3, 3 3, 3 3'], 'zone.empty'],
  ['a hole without extent', [SQUARE, '1 1, 2 2, 3 3'], 'zone.empty'],
  ['a hole beside its outline', [SQUARE, '20 20, 20 25, 25 25'], 'zone.hole'],
  ['a hole around its outline', [SQUARE, '-5 -5, -5 15, 15 15, 15 -5'], 'zone.hole'],
  ['a hole in a hole', [SQUARE, '1 1, 1 9, 9 9, 9 1', '3 3, 3 5, 5 5'], 'zone.hole'],
])('PAR-11 %s is refused', (_, rings, code) => {
  expect(checkZone(area(rings))).toMatchObject({ ok: false, refusal: { code, field: 'polygons.0' } });
});

test('PAR-11 five hundred corners and no more', () => {
  const circle = (corners: number): Zone => ({
    type: 'polygons',
    polygons: [
      [
        Array.from({ length: corners }, (_, nth) => ({
          lat: Math.sin((nth / corners) * 2 * Math.PI),
          lng: Math.cos((nth / corners) * 2 * Math.PI),
        })),
      ],
    ],
  });
  expect(checkZone(circle(MOST_CORNERS)).ok).toBe(true);
  expect(checkZone(circle(MOST_CORNERS + 1))).toMatchObject({
    refusal: { code: 'zone.corners', params: { corners: 501, most: 500 } },
  });
});
