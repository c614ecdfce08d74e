import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceId } from '../kernel/ids.ts';
import { effectiveSettings, type SettledPlace } from './effective-settings.ts';
import type { PlaceSettings } from './place-settings.schema.ts';
import { putPlace } from './put-place.ts';
import { placeTree } from './tree.ts';

const ORGANIZATION = { broadcast: true, waitDays: 2, lapseDays: 14, offerHours: 12 };
const settings: fc.Arbitrary<PlaceSettings> = fc.record(
  {
    broadcast: fc.boolean(),
    waitDays: fc.integer({ min: 1, max: 30 }),
    lapseDays: fc.integer({ min: 1, max: 90 }),
    offerHours: fc.integer({ min: 1, max: 72 }),
  },
  { requiredKeys: [] },
);

/** Each place lies in one that stands before it, or in none. */
const trees = fc.array(fc.record({ settings, above: fc.nat() }), { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(({ settings, above }, nth): SettledPlace => {
    const parent = above % (nth + 1);
    return {
      id: `${nth}` as PlaceId,
      parent: parent === nth ? null : (`${parent}` as PlaceId),
      level: 'group',
      settings,
    };
  }),
);

it('ORG-1 what holds at a place is what one finds by walking down from the organization and noting each that is set', () => {
  fc.assert(
    fc.property(trees, (places) => {
      // From the root down, each overwriting what was before: the other way round than the rule.
      const noted = new Map<PlaceId, Record<string, { value: unknown; from: PlaceId | null }>>();
      for (const { id, parent, settings } of places) {
        const above = parent === null ? undefined : noted.get(parent);
        const here: Record<string, { value: unknown; from: PlaceId | null }> = {};
        for (const [key, value] of Object.entries(ORGANIZATION)) here[key] = above?.[key] ?? { value, from: null };
        for (const [key, value] of Object.entries(settings)) here[key] = { value, from: id };
        noted.set(id, here);
      }
      const tree = placeTree(places);
      for (const { id } of places) expect(effectiveSettings(tree, id, ORGANIZATION)).toEqual(noted.get(id));
    }),
  );
});

it('ORG-1 however places are moved about, they stay a tree', () => {
  const move = fc.tuple(fc.nat(11), fc.option(fc.nat(11)));
  fc.assert(
    fc.property(trees, fc.array(move, { maxLength: 30 }), (places, moves) => {
      let moved = places;
      for (const [which, where] of moves) {
        const place = moved[which % moved.length]!;
        const parent = where === null ? null : moved[where % moved.length]!.id;
        if (!putPlace(placeTree(moved), place.level, parent, place.id).ok) continue;
        moved = moved.map((one) => (one === place ? { ...one, parent } : one));
      }
      const tree = placeTree(moved);
      // Walking up throws on a circle.
      for (const { id } of moved) expect(effectiveSettings(tree, id, ORGANIZATION)).toBeDefined();
    }),
  );
});
