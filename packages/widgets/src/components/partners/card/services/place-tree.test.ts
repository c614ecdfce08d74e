import { expect } from '@open-wc/testing';
import { nearestSetting, placeTree, sitesIn } from '@pasar/core/places';
import * as fc from 'fast-check';
import { branchesOf } from '../../../../parts/place-branches.ts';
import { changesOf, type Node, onIn, type Place, setAt, settingsOf } from './place-tree.ts';

type PlaceId = Place['id'];

/** A tree of up to three levels, with or without something set on each place. */
const places = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(true, false, null)), { minLength: 1, maxLength: 30 })
  .map((drawn) => {
    const inner = Math.max(1, Math.floor(drawn.length / 3));
    return drawn.map(([at, active], number): Place => {
      const parent = number === 0 ? null : (`p${at % Math.min(number, inner)}` as PlaceId);
      const level = number === 0 ? 'group' : number < inner ? 'quarter' : 'site';
      return { id: `p${number}` as PlaceId, parent, level, name: `p${number}`, point: null, active };
    });
  });
const all = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...all(node.children)]);

describe('CAT-2 the tree of places', () => {
  it('ORG-1 the nearest setting upwards counts, as the rule of places says', () => {
    fc.assert(
      fc.property(places, (drawn) => {
        const tree = placeTree(drawn);
        const settings = settingsOf(drawn);
        const on = onIn(branchesOf(drawn), settings);
        for (const { id, level } of drawn) {
          if (level !== 'site') continue;
          expect(on.has(id)).to.equal(nearestSetting(tree, id, (place) => settings.get(place)) ?? false);
        }
      }),
    );
  });

  it('CAT-2 whatever is switched where, all sites below follow, the others stay, and what is sent leads there', () => {
    fc.assert(
      fc.property(places, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 }), (drawn, clicks) => {
        const roots = branchesOf(drawn);
        const nodes = all(roots);
        const before = settingsOf(drawn);
        let settings = before;
        for (const [at, active] of clicks) {
          const node = nodes[at % nodes.length]!;
          const was = onIn(roots, settings);
          settings = setAt(node, active, settings);
          const below = new Set<string>(sitesIn(placeTree(drawn), node.place.id).map(({ id }) => id));
          for (const { id, level } of drawn) {
            if (level === 'site') expect(onIn(roots, settings).has(id)).to.equal(below.has(id) ? active : was.has(id));
          }
        }
        const { on, off } = changesOf(before, settings);
        const switched = [...on.map((id) => [id, true] as const), ...off.map((id) => [id, false] as const)];
        expect([...onIn(roots, new Map([...before, ...switched]))]).to.deep.equal([...onIn(roots, settings)]);
      }),
    );
  });
});
