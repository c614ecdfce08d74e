import type { Instant, OrganizationId, Result, StaffId } from '@pasar/core/kernel';
import { admitStaff, type StaffContact, type StaffMember, type StaffRole } from '@pasar/core/people';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { keepDetails, readDetails } from './personal-details.store.ts';
import type { Seal } from './seal.ts';

export interface StaffRow extends StaffMember {
  readonly subject: string;
  readonly since: Instant;
}

interface Arriving {
  /** The host's own id of the person. */
  readonly subject: string;
  /** Theirs if they have no card yet. */
  readonly role: StaffRole;
  readonly contact?: StaffContact | undefined;
  /** Taken for a new card. */
  readonly newId: StaffId;
}

/**
 * ORG-4: somebody of the organization's comes, for the first time or again.
 * @param tx in the scope of the system
 */
export async function letStaffIn(
  tx: Tx,
  seal: Seal,
  owner: OrganizationId,
  { subject, role, contact, newId: id }: Arriving,
  now: Instant,
): Promise<Result<{ readonly id: StaffId; readonly role: StaffRole }, 'staff.revoked'>> {
  const made = await insertStaff(tx, owner, { id, subject, role, since: now });
  const card = made ? { id, role, revoked_at: null } : await readCard(tx, owner, subject);
  const admitted = admitStaff({ role: card.role, revokedAt: card.revoked_at });
  if (!admitted.ok) return admitted;
  // What an owner has written on the card is not written over.
  if (contact && (made || !(await readDetails(tx, seal, owner, [card.id])).has(card.id))) {
    await keepDetails(tx, seal, { owner, id: card.id, subject: card.id }, contact);
  }
  return { ok: true, value: { id: card.id, role: admitted.value } };
}

function readCard(tx: Tx, owner: OrganizationId, subject: string) {
  return tx
    .selectFrom('staff')
    .select(['id', 'role', 'revoked_at'])
    .where(forOwner('staff', owner))
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
}

/** @returns false: the person has a card */
export async function insertStaff(
  tx: Tx,
  owner: OrganizationId,
  { id, subject, role, since }: Omit<StaffRow, 'revokedAt'>,
): Promise<boolean> {
  const made = await tx
    .insertInto('staff')
    .values({ owner, id, subject, role, since, revoked_at: null })
    .onConflict((conflict) => conflict.columns(['owner', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Those who come in first, oldest first; then the revoked. */
export async function readStaff(tx: Tx, owner: OrganizationId): Promise<readonly StaffRow[]> {
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'subject', 'role', 'since', 'revoked_at'])
    .where(forOwner('staff', owner))
    .orderBy((order) => order('revoked_at', 'is not', null))
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ revoked_at, ...row }) => ({ ...row, revokedAt: revoked_at }));
}

/** @param tx in the scope of an owner: two who revoke each other at the same time wait for one another */
export async function lockStaff(tx: Tx, owner: OrganizationId): Promise<readonly StaffRow[]> {
  await tx.selectFrom('staff').select('id').where(forOwner('staff', owner)).orderBy('id').forUpdate().execute();
  return readStaff(tx, owner);
}

export async function saveStaff(
  tx: Tx,
  owner: OrganizationId,
  { id, role, revokedAt }: Pick<StaffRow, 'id' | 'role' | 'revokedAt'>,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ role, revoked_at: revokedAt })
    .where(forOwner('staff', owner))
    .where('id', '=', id)
    .execute();
}
