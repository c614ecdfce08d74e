import { expect } from '@open-wc/testing';
import { clusterSpots, type Spot } from './clusters.ts';

/** A town's worth of spots, the same each time. */
function spots(count: number): Spot[] {
  let seed = 17;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, (_, i) => ({ id: `m${i}`, x: next() * 900, y: next() * 700 }));
}

describe('clusters', () => {
  it('every spot is in exactly one cluster, within reach of where it is drawn', () => {
    const all = spots(400);
    const clusters = clusterSpots(all, 60, 34);
    expect(clusters.flatMap(({ members }) => members.map(({ id }) => id)).sort()).to.deep.equal(
      all.map(({ id }) => id).sort(),
    );
    for (const { x, y, members } of clusters)
      for (const spot of members) {
        expect(Math.abs(spot.x - x)).to.be.below(60);
        expect(Math.abs(spot.y - y)).to.be.below(34);
      }
  });

  it('no two clusters lie on each other', () => {
    const clusters = clusterSpots(spots(400), 60, 34);
    for (const [i, a] of clusters.entries())
      for (const b of clusters.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 34).to.equal(true);
  });

  it('the order in which spots are given changes nothing', () => {
    expect(clusterSpots(spots(300).reverse(), 60, 34)).to.deep.equal(clusterSpots(spots(300), 60, 34));
  });

  it('the selected one leads its own', () => {
    const cluster = clusterSpots(spots(400), 60, 34, 'm7').find(({ members }) => members.some(({ id }) => id === 'm7'));
    expect(cluster?.id).to.equal('m7');
  });
});
