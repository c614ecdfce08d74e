import { expect } from '@open-wc/testing';
import { streetPattern } from './street-pattern.ts';

const SIZE = 512;
/** World pixels of a place at a zoom. */
function tileAt(lat: number, lng: number, zoom: number): [number, number] {
  const world = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world;
  return [Math.floor(((lng / 360 + 0.5) * world) / SIZE) * SIZE, Math.floor(y / SIZE) * SIZE];
}

/** Where the lines of a path cross an upright line, to the nearest pixel. */
function crossings(path: string, at: number): number[] {
  const found: number[] = [];
  for (const line of path.split('M').slice(1)) {
    const points = line
      .replace('Z', '')
      .split('L')
      .map((pair) => pair.split(' ').map(Number) as [number, number]);
    for (let i = 1; i < points.length; i++) {
      const [[x0, y0], [x1, y1]] = [points[i - 1]!, points[i]!];
      if (x0 < at !== x1 < at) found.push(Math.round(y0 + ((at - x0) / (x1 - x0)) * (y1 - y0)));
    }
  }
  return found.filter((y) => y > 2 && y < SIZE - 2).sort((a, b) => a - b);
}

describe('street pattern', () => {
  const places = [
    [45.757, 4.842],
    [-6.26, 106.81],
    [55.75, 37.62],
    [-33.9, -70.6],
  ] as const;

  it('is the same each time', () => {
    expect(streetPattern(512, 1024, SIZE, 14)).to.deep.equal(streetPattern(512, 1024, SIZE, 14));
  });

  for (const zoom of [11, 13, 14, 16, 17])
    it(`tiles fit at their edges, zoom ${zoom}`, () => {
      for (const [lat, lng] of places) {
        const [x, y] = tileAt(lat, lng, zoom);
        const left = streetPattern(x, y, SIZE, zoom);
        const right = streetPattern(x + SIZE, y, SIZE, zoom);
        for (const kind of ['street', 'road', 'avenue', 'park'] as const) {
          const seam = crossings(left[kind], SIZE);
          const twin = crossings(right[kind], 0);
          expect(seam.length, kind).to.equal(twin.length);
          for (const [i, at] of seam.entries()) expect(Math.abs(at - twin[i]!), `${kind} ${at}`).to.be.at.most(1);
        }
        const river = (shapes: typeof left, at: number) => crossings(Object.values(shapes.rivers).join(''), at);
        expect(river(left, SIZE).length).to.equal(river(right, 0).length);
      }
    });

  it('has a town everywhere: streets, blocks and a road in every tile', () => {
    for (const [lat, lng] of places)
      for (const zoom of [5, 9, 12, 15, 18]) {
        const shapes = streetPattern(...tileAt(lat, lng, zoom), SIZE, zoom);
        expect(shapes.street).to.include('M');
        expect(shapes.block).to.include('Z');
        expect(shapes.road + shapes.avenue + shapes.street).not.to.include('NaN');
      }
  });
});
