import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ENDPOINTS, type Endpoint, ROLES } from '../contract/table.ts';
import { flawsOf, someIds } from '../testing/index.ts';
import { admissionTo, refusalToBegin } from './admission.ts';
import { moveOrganization, movesOfOrganization, type Organization } from './move-organization.ts';
import { ORGANIZATION_LIFE } from './organization-life.ts';

const newId = someIds(707);
const anOrganization = (): Organization => ({ id: newId(), state: 'active' });
const job = { type: 'job' as const, id: newId(), label: { en: 'Cleaning' } };

const step = fc.record({
  move: fc.constantFrom('suspend' as const, 'reinstate' as const, 'close' as const),
  isAtWork: fc.boolean(),
});

test('ORG-7 the life of an organization is sound', () => {
  expect(flawsOf(ORGANIZATION_LIFE)).toEqual([]);
});

describe('ORG-7 an organization, whatever is tried', () => {
  it('moves only as its life allows, never closes on work in hand, and can always be closed once that is done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let organization = anOrganization();
        for (const { move, isAtWork } of steps) {
          const inHand = isAtWork ? [job] : [];
          const isOfTheTable = ORGANIZATION_LIFE.next(organization.state, move) !== undefined;
          expect(movesOfOrganization(organization).includes(move)).toBe(isOfTheTable);
          const moved = moveOrganization(organization, move, { inHand });
          expect(moved.ok).toBe(isOfTheTable && !(move === 'close' && isAtWork));
          if (moved.ok) organization = moved.value;
          else if (isOfTheTable) expect(moved.refusal).toMatchObject({ params: { count: 1 }, listed: [job] });
          else expect(moved.refusal.code).toBe('organization.state');
        }
        const end = moveOrganization(organization, 'close', { inHand: [] });
        expect(end.ok).toBe(organization.state !== 'closed');
      }),
      { numRuns: 500 },
    );
  });
});

describe('ORG-5, ORG-7 who is let in', () => {
  const endpoint = fc.constantFrom(...Object.values<Endpoint>(ENDPOINTS));
  const role = fc.constantFrom(...ROLES);
  const module = fc.boolean();

  it('closed lets nothing in; switched off what the switch needs; suspended lets staff read, and nothing new begin', () => {
    fc.assert(
      fc.property(endpoint, role, module, (one, who, module) => {
        expect(admissionTo({ state: 'closed', module }, one, who)).toBe('organization.closed');
        const needsModule = one.withoutModule !== true;
        for (const state of ['active', 'suspended'] as const) {
          if (needsModule) expect(admissionTo({ state, module: false }, one, who)).toBe('module.off');
        }
        if (module || !needsModule) expect(admissionTo({ state: 'active', module }, one, who)).toBeUndefined();
        const refused = admissionTo({ state: 'suspended', module: true }, one, who);
        if (one.method === 'GET' && who === 'viewer') expect(refused).toBeUndefined();
        if (one.method !== 'GET') expect(refused === undefined).toBe(one.begins === false);
      }),
      { numRuns: 2000 },
    );
  });

  it('an owner gets back from wherever the switch leads, and can always show people out', () => {
    const off = { state: 'suspended', module: false } as const;
    for (const id of ['sessions.create', 'organization.read', 'organization.switch', 'staff.revoke'] as const) {
      expect(admissionTo(off, ENDPOINTS[id], 'owner')).toBeUndefined();
    }
  });

  it('only who is active and switched on begins anything', () => {
    const open = ORGANIZATION_LIFE.states.flatMap((state) =>
      [true, false].filter((module) => !refusalToBegin({ state, module })).map((module) => [state, module]),
    );
    expect(open).toEqual([['active', true]]);
  });
});
