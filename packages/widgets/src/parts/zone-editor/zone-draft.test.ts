import { expect } from '@open-wc/testing';
import type { Zone } from '@pasar/core/places';
import { areaOf } from '@pasar/core/places/zones';
import * as fc from 'fast-check';
import { ZoneDraft } from './zone-draft.ts';

const point = fc.record({
  lat: fc.double({ min: -1, max: 1, noNaN: true }),
  lng: fc.double({ min: -1, max: 1, noNaN: true }),
});
const act = fc.oneof(
  fc.record({ do: fc.constant('add' as const), point }),
  fc.record({ do: fc.constantFrom('close', 'undo', 'begin', 'polygons', 'radius'), point }),
  fc.record({ do: fc.constantFrom('move', 'insert', 'remove'), point, nth: fc.nat(30) }),
);

function carryOut(draft: ZoneDraft, step: { do: string; point: { lat: number; lng: number }; nth?: number }): void {
  const corners = draft.polygons.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) => points.map((_, corner) => ({ polygon, ring, corner }))),
  );
  const at = corners[(step.nth ?? 0) % Math.max(1, corners.length)];
  if (step.do === 'add') draft.add(step.point);
  else if (step.do === 'close') draft.close();
  else if (step.do === 'undo') draft.undo();
  else if (step.do === 'begin') draft.begun = [];
  else if (step.do === 'polygons' || step.do === 'radius') draft.look(step.do, { centre: step.point }, undefined);
  else if (at && step.do === 'move') draft.move(at, step.point);
  else if (at && step.do === 'insert') draft.insert(at);
  else if (at) draft.remove(at);
}

describe('PAR-11 an area while it is drawn', () => {
  it('PAR-11 whatever is done, no ring has fewer than three corners, no polygon is empty, and undo leads back to the beginning', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (steps) => {
        const draft = new ZoneDraft();
        for (const step of steps) {
          carryOut(draft, step);
          expect(draft.zone?.type === 'polygons' && draft.polygons.length === 0).to.equal(false);
          for (const rings of draft.polygons) {
            expect(rings.length).to.be.greaterThan(0);
            for (const ring of rings) expect(ring.length).to.be.at.least(3);
          }
        }
        for (let back = 0; back < 200 && draft.canUndo; back++) draft.undo();
        expect(draft.zone).to.equal(null);
      }),
    );
  });

  it('PAR-11 a drag on its way is one step back', () => {
    const draft = new ZoneDraft();
    const circle: Zone = { type: 'radius', centre: { lat: 0, lng: 0 }, metres: 1000 };
    draft.begin(circle);
    for (let metres = 1100; metres < 2000; metres += 100) draft.radius({ metres }, true);
    draft.radius({ metres: 2000 });
    draft.undo();
    expect(draft.zone).to.equal(circle);
  });

  it('PAR-11 what is drawn inside an area is left out of it', () => {
    const draft = new ZoneDraft();
    const ring = (half: number) =>
      [
        [-1, -1],
        [-1, 1],
        [1, 1],
        [1, -1],
      ].map(([lat, lng]) => ({ lat: lat! * half, lng: lng! * half }));
    draft.begin({ type: 'polygons', polygons: [[ring(0.1)]] });
    const whole = areaOf(draft.zone!);
    draft.begun = [];
    for (const corner of ring(0.05)) draft.add(corner);
    draft.close();
    expect(draft.polygons).to.have.length(1);
    expect(areaOf(draft.zone!) / whole).to.be.closeTo(0.75, 0.001);
    draft.begun = [];
    for (const { lat, lng } of ring(0.05)) draft.add({ lat: lat + 1, lng });
    draft.close();
    expect(draft.polygons).to.have.length(2);
  });
});
