import type {
  CustomerId,
  InvitationId,
  MemberId,
  OrganizationId,
  PartnerId,
  RequestId,
  StaffId,
  TicketId,
} from '@pasar/core/kernel';
import { addressKey } from '@pasar/core/partners';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { createSeal, newKey, type Seal } from './seal.ts';

/** Whose details, and what they belong to: the person, or one request. */
export interface DetailsOf {
  readonly owner: OrganizationId | PartnerId;
  readonly id: CustomerId | MemberId | RequestId | InvitationId | StaffId | TicketId;
  readonly subject: CustomerId | MemberId | InvitationId | StaffId | TicketId;
}

/**
 * Keeps what names a person, sealed by the person's own key, which the master key seals (PRV-2). Overwrites.
 * @param tx in the scope of the system, or of the person
 */
export async function keepDetails(tx: Tx, master: Seal, of: DetailsOf, details: unknown): Promise<void> {
  const { owner, id, subject } = of;
  const seal = await createSeal(await subjectKey(tx, master, owner, subject));
  const sealed = await seal.seal(new TextEncoder().encode(JSON.stringify(details)), `${owner}/${id}`);
  const mark = await markOf(master, details);
  await tx
    .insertInto('personal_details')
    .values({ owner, id, subject, sealed, mark })
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet({ sealed, mark }))
    .execute();
}

/** What an address is found again by (PAR-3). */
export function markAddress(master: Seal, address: string): Promise<string> {
  return master.mark(addressKey(address), 'address');
}

/** @param details of a person: their own address, not one that stands deeper in an order */
export async function markOf(master: Seal, details: unknown): Promise<string | null> {
  const { email } = details as { readonly email?: unknown };
  return typeof email === 'string' ? markAddress(master, email) : null;
}

/**
 * The details of those of `ids` that have any and were not erased.
 * @param tx in the scope of the system, or of the person
 */
export async function readDetails<Details>(
  tx: Tx,
  master: Seal,
  owner: DetailsOf['owner'],
  ids: readonly DetailsOf['id'][],
): Promise<ReadonlyMap<string, Details>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('personal_details')
    .innerJoin('subject_keys', (join) =>
      join
        .onRef('subject_keys.owner', '=', 'personal_details.owner')
        .onRef('subject_keys.subject', '=', 'personal_details.subject'),
    )
    .select(['personal_details.id', 'personal_details.sealed', 'subject_keys.subject', 'subject_keys.sealed as key'])
    .where(forOwner('personal_details', owner))
    .where('personal_details.id', 'in', [...ids])
    .execute();
  const opened = rows.map(async ({ id, sealed, subject, key }) => {
    const seal = await createSeal(await master.open(key, `${owner}/${subject}`));
    const text = new TextDecoder().decode(await seal.open(sealed, `${owner}/${id}`));
    return [id, JSON.parse(text) as Details] as const;
  });
  return new Map(await Promise.all(opened));
}

/** PRV-2: whatever was sealed for this person cannot be read any more, in no backup either. */
export async function erasePerson(tx: Tx, owner: DetailsOf['owner'], subject: DetailsOf['subject']): Promise<void> {
  await tx.deleteFrom('subject_keys').where(forOwner('subject_keys', owner)).where('subject', '=', subject).execute();
}

async function subjectKey(
  tx: Tx,
  master: Seal,
  owner: DetailsOf['owner'],
  subject: DetailsOf['subject'],
): Promise<Uint8Array> {
  const fresh = newKey();
  await tx
    .insertInto('subject_keys')
    .values({ owner, subject, sealed: await master.seal(fresh, `${owner}/${subject}`) })
    .onConflict((conflict) => conflict.columns(['owner', 'subject']).doNothing())
    .execute();
  const { sealed } = await tx
    .selectFrom('subject_keys')
    .select('sealed')
    .where(forOwner('subject_keys', owner))
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return master.open(sealed, `${owner}/${subject}`);
}
