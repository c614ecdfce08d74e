import type { Instant, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { queueMessages } from '../messages/messages.store.ts';
import type { IssuedInvoice } from './invoices.store.ts';
import { readersOf } from './payer.store.ts';

interface Telling {
  readonly deployment: DeploymentId;
  readonly now: Instant;
  readonly newId: <Made extends string>() => Made;
}

/** Letters about an invoice, to whoever pays it: with the invoice where it is new. */
export type InvoiceLetter =
  | 'licence.invoiced'
  | 'licence.paid'
  | 'licence.renewal'
  | 'licence.renewed'
  | 'licence.invoice-cancelled'
  | 'licence.owed-back';

/** @param tx in the deployment's scope */
export async function tellOfInvoice(
  tx: Tx,
  template: InvoiceLetter,
  { id: about, partner, ticket }: Pick<IssuedInvoice, 'id' | 'partner' | 'ticket'>,
  { deployment: owner, now, newId }: Telling,
): Promise<void> {
  const readers = await readersOf(tx, { partner, ticket });
  const letter = { owner, way: 'mail', template, about, event: null } as const;
  await queueMessages(
    tx,
    readers.map((reader) => ({ ...letter, ...reader, id: newId() })),
    now,
  );
}

/** Letters about the licence, or the account, itself. */
export async function tellPartner(
  tx: Tx,
  template:
    | 'licence.expiring'
    | 'licence.lapsed'
    | 'account.suspended'
    | 'account.reinstated'
    | 'account.reinstated-due'
    | 'account.closed',
  partner: PartnerId,
  { deployment: owner, now, newId }: Telling,
): Promise<void> {
  const readers = await readersOf(tx, { partner, ticket: null });
  const letter = { owner, way: 'mail', template, about: partner, event: null } as const;
  await queueMessages(
    tx,
    readers.map((reader) => ({ ...letter, ...reader, id: newId() })),
    now,
  );
}

/** To the operator, wherever that wants to hear of it. `about`: a ticket, or a partner. */
export async function tellOperator(
  tx: Tx,
  template: 'ticket.received' | 'ticket.due-soon' | 'ticket.overdue' | 'licence.renewal-due',
  about: string,
  { deployment: owner, now, newId }: Telling,
): Promise<void> {
  const letter = { owner, way: 'mail', template, about, receiver: owner, partner: null, event: null } as const;
  await queueMessages(tx, [{ ...letter, id: newId() }], now);
}
