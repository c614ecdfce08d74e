import type { AgreementParty, LegalEntityId } from '@pasar/core/agreements';
import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { type LegalEntity, requisitesOf } from '@pasar/core/legal';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { json } from '../database/json.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { legalWords } from './agreement-words.ts';

/** Who signs: of an organization, which may have several, or of a partner. */
export interface KeptLegalEntity {
  readonly id: LegalEntityId;
  readonly entity: LegalEntity;
  /** Fields whose values came from the registry as they stand (PAR-1). */
  readonly prefilled?: readonly string[];
}

/**
 * All of an owner's, oldest first; of a partner, the first is the one it signs by.
 * @param tx in the scope of the owner, of an organization's staff that works with the partner, or of the system
 */
export async function readLegalEntities(
  tx: Tx,
  owner: OrganizationId | PartnerId,
): Promise<readonly KeptLegalEntity[]> {
  return tx
    .selectFrom('legal_entities')
    .select(['id', 'entity', 'prefilled'])
    .where(forOwner('legal_entities', owner))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function readLegalEntity(
  tx: Tx,
  owner: OrganizationId | PartnerId,
  id: LegalEntityId,
): Promise<LegalEntity | undefined> {
  const row = await tx
    .selectFrom('legal_entities')
    .select('entity')
    .where(forOwner('legal_entities', owner))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.entity;
}

/** Keeps one that was checked (`checkLegalEntity`), in place of the one with its id. Agreements keep it as it was. */
export async function putLegalEntity(
  tx: Tx,
  owner: OrganizationId | PartnerId,
  { id, entity, prefilled = [] }: KeptLegalEntity,
  at: Instant,
): Promise<void> {
  const marks = sql<string[]>`${[...prefilled]}::text[]`;
  await tx
    .insertInto('legal_entities')
    .values({ owner, id, entity: json(entity), prefilled: marks, created_at: at, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(['owner', 'id']).doUpdateSet({ entity: json(entity), prefilled: marks, updated_at: at }),
    )
    .execute();
}

/** Takes one away; agreements that name it keep their words. */
export async function deleteLegalEntity(tx: Tx, owner: OrganizationId | PartnerId, id: LegalEntityId): Promise<void> {
  await tx.deleteFrom('legal_entities').where(forOwner('legal_entities', owner)).where('id', '=', id).execute();
}

/** Where a text has no room for them: how somebody is reached, and what a register calls its business. */
const LEFT_OUT: ReadonlySet<string> = new Set(['name', 'fullName', 'form', 'phone', 'supportEmail', 'lineOfBusiness']);

/** As an agreement names it: the registered name, then what its country's registers know of it, each with its label. */
export function partyOf(entity: LegalEntity, locale: string): AgreementParty {
  const words = legalWords(locale);
  const lines = requisitesOf(entity.country).flatMap(({ field, label }) => {
    if (LEFT_OUT.has(field)) return [];
    const value = valueAt(entity, field);
    return value ? [`${words(label)}: ${value}`] : [];
  });
  return { name: entity.fullName ?? entity.name, lines };
}

function valueAt(entity: LegalEntity, field: string): string | undefined {
  const [first, second] = field.split('.') as [keyof LegalEntity, string | undefined];
  const value = entity[first] as unknown;
  return (second ? (value as Record<string, string> | undefined)?.[second] : value) as string | undefined;
}
