import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StaffId } from '../kernel/ids.ts';
import { NOW } from '../testing/instants.ts';
import { STAFF_ROLES } from './role.ts';
import { moveStaff, type StaffMember, type StaffMove, staffMoves } from './staff.ts';

const ids = ['a', 'b', 'c', 'd'] as StaffId[];
const move: fc.Arbitrary<StaffMove> = fc.oneof(
  fc.record({ move: fc.constant('grant' as const), role: fc.constantFrom(...STAFF_ROLES) }),
  fc.record({ move: fc.constantFrom('revoke' as const, 'restore' as const) }),
);

it('ORG-4 whatever is granted and revoked, an owner is left; what a card says can be done can be done', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), move), { maxLength: 40 }), (moves) => {
      let staff: StaffMember[] = ids.map((id, nth) => ({ id, role: nth ? 'viewer' : 'owner', revokedAt: null }));
      for (const [id, next] of moves) {
        const member = staff.find((one) => one.id === id)!;
        const told = staffMoves(staff, member);
        const moved = moveStaff(staff, id, next, NOW);
        if (next.move === 'revoke' && member.revokedAt === null) expect(moved.ok).toBe(told.includes('revoke'));
        if (next.move === 'restore') expect(moved.ok).toBe(true);
        if (moved.ok) staff = staff.map((one) => (one.id === id ? moved.value : one));
        expect(staff.some(({ role, revokedAt }) => role === 'owner' && revokedAt === null)).toBe(true);
      }
    }),
  );
});
