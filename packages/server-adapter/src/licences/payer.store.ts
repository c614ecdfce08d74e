import type { OrganizationId, PartnerId, TicketId } from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** Whom a partner's invoices are made out to, and in which language. */
export interface Payer {
  readonly entity: LegalEntity;
  readonly locale: string;
  readonly organization: OrganizationId | null;
}

/**
 * As the partner's legal details have it, else as its last invoice had it; undefined when neither is there.
 * @param tx in the deployment's scope
 */
export async function readPayer(tx: Tx, deployment: DeploymentId, partner: PartnerId): Promise<Payer | undefined> {
  const details = await tx
    .selectFrom('legal_entities')
    .select('entity')
    .where(forOwner('legal_entities', partner))
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = await tx
    .selectFrom('licence_invoices')
    .select('payer')
    .where(forOwner('licence_invoices', deployment))
    .where('partner', '=', partner)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entity = details?.entity ?? last?.payer;
  if (!entity) return undefined;
  const first = await tx
    .selectFrom('relations')
    .innerJoin('organizations', 'organizations.id', 'relations.owner')
    .select(['organizations.id', 'organizations.locale'])
    .where('relations.partner', '=', partner)
    .where('relations.state', 'not in', ['refused', 'deleted'])
    .orderBy('organizations.id')
    .limit(1)
    .executeTakeFirst();
  return { entity: printed(entity), locale: first?.locale ?? 'en', organization: first?.id ?? null };
}

/** What is printed on an invoice; telephone and address are the person's who answers them. */
export function printed({ phone: _, supportEmail: __, ...entity }: LegalEntity): LegalEntity {
  return entity;
}

/** Somebody a letter about a licence can go to: a partner's owner, or the address that a ticket gave. */
export interface LicenceReader {
  readonly receiver: string;
  readonly partner: PartnerId | null;
}

/**
 * A partner's owners; as long as nobody has come by the link, the address of the ticket it was asked for by.
 * @param tx in the deployment's scope
 */
export async function readersOf(
  tx: Tx,
  { partner, ticket }: { readonly partner: PartnerId | null; readonly ticket: TicketId | null },
): Promise<readonly LicenceReader[]> {
  const owners = partner
    ? await tx
        .selectFrom('members')
        .select('id')
        .where(forOwner('members', partner))
        .where('role', '=', 'owner')
        .where('subject', 'is not', null)
        .execute()
    : [];
  if (owners.length > 0) return owners.map(({ id }) => ({ receiver: id, partner }));
  const asked =
    ticket ??
    (partner &&
      (
        await tx
          .selectFrom('tickets')
          .select('id')
          .where('partner', '=', partner)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
      )?.id);
  return asked ? [{ receiver: asked, partner: null }] : [];
}
