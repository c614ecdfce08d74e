import type { StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { StaffRole } from './role.ts';

/** ORG-4: a staff member's card, which grants the role. */
export interface StaffMember {
  readonly id: StaffId;
  readonly role: StaffRole;
  readonly revokedAt: Instant | null;
}

export type StaffMove = { readonly move: 'grant'; readonly role: StaffRole } | { readonly move: 'revoke' | 'restore' };

/**
 * ORG-4: the role somebody looks in with: their card's, whatever the host says. Refuses `staff.revoked`.
 * @param card made with what the host said when they came for the first time
 */
export function admitStaff({ role, revokedAt }: Omit<StaffMember, 'id'>): Result<StaffRole, 'staff.revoked'> {
  return revokedAt === null ? accept(role) : refuse('staff.revoked');
}

/**
 * What becomes of a card. Once more of the same changes nothing; a revoked card may be given another role for when it is
 * restored.
 * @param staff all of the organization's
 */
export function moveStaff(
  staff: readonly StaffMember[],
  id: StaffId,
  move: StaffMove,
  now: Instant,
): Result<StaffMember, 'staff.unknown' | 'staff.last-owner'> {
  const member = staff.find((one) => one.id === id);
  if (!member) return refuse('staff.unknown');
  const moved: StaffMember =
    move.move === 'grant'
      ? { ...member, role: move.role }
      : { ...member, revokedAt: move.move === 'restore' ? null : (member.revokedAt ?? now) };
  if (isLastOwner(staff, member) && !isOwner(moved)) return refuse('staff.last-owner', { field: 'role' });
  return accept(moved);
}

export function staffMoves(staff: readonly StaffMember[], member: StaffMember): StaffMove['move'][] {
  if (member.revokedAt !== null) return ['grant', 'restore'];
  return isLastOwner(staff, member) ? ['grant'] : ['grant', 'revoke'];
}

function isOwner({ role, revokedAt }: StaffMember): boolean {
  return role === 'owner' && revokedAt === null;
}

/** Somebody must be left who can grant roles. */
function isLastOwner(staff: readonly StaffMember[], member: StaffMember): boolean {
  return isOwner(member) && staff.filter(isOwner).length === 1;
}
