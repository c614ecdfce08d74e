import type { Instant, PartnerId } from '@pasar/core/kernel';
import type { LicenceView } from '@pasar/core/licences';
import { type AccountRow, type AccountView, LICENCE_LIFE, type Licence, renewalDueAt } from '@pasar/core/licences';
import { ACCOUNT_LIFE } from '@pasar/core/partners';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { readWorkInHand } from '../partners/jobs-in-hand.store.ts';
import { type Account, readAccountMoves, readAccounts, readRelationsOf } from './accounts.store.ts';
import { invoiceView, readInvoices } from './invoices.store.ts';
import { readLicence } from './licences.store.ts';
import { readLicensing } from './licensing.store.ts';

const MOVES = ['suspend', 'reinstate', 'close'] as const;

/** What the operator may do with an account now. */
export function accountRow(account: Account): AccountRow {
  const moves: AccountRow['can'] = MOVES.filter((move) => ACCOUNT_LIFE.next(account.account, move) !== undefined);
  const mayRenew =
    account.account !== 'closed' && (account.licence === null || LICENCE_LIFE.next(account.licence, 'invoice-renewal'));
  return { ...account, can: mayRenew ? [...moves, 'renew'] : moves };
}

/** One account with all that belongs to it. @param tx in the deployment's scope */
export async function viewAccount(
  tx: Tx,
  deployment: DeploymentId,
  partner: PartnerId,
  now: Instant,
): Promise<AccountView | undefined> {
  const [account] = await readAccounts(tx, { partner, limit: 1 });
  if (!account) return undefined;
  const relations = [];
  for (const relation of await readRelationsOf(tx, partner)) {
    relations.push({ ...relation, inHand: (await readWorkInHand(tx, relation.organization, partner)).length });
  }
  return {
    ...accountRow(account),
    history: await readAccountMoves(tx, deployment, partner),
    relations,
    term: await viewLicence(tx, deployment, partner, now, 'operator'),
  };
}

/** How many of a licence's invoices stand with it. */
const INVOICES = 12;

/** A licence with its invoices: the operator's view of it, or the partner's own; null as long as neither is there. */
export async function viewLicence(
  tx: Tx,
  deployment: DeploymentId,
  partner: PartnerId,
  now: Instant,
  reader: 'operator' | 'partner',
): Promise<LicenceView | null> {
  const licence = await readLicence(tx, partner);
  const invoices = await readInvoices(tx, deployment, { partner, limit: INVOICES });
  if (!licence && invoices.length === 0) return null;
  return {
    state: licence?.state ?? null,
    since: licence?.since ?? null,
    until: licence?.until ?? null,
    renewalDueAt: licence && reader === 'operator' ? await renewalDue(tx, deployment, licence) : null,
    invoices: invoices.map((invoice) => invoiceView(invoice, now, reader)),
  };
}

async function renewalDue(tx: Tx, deployment: DeploymentId, licence: Licence): Promise<Instant | null> {
  if (licence.state !== 'in-force') return null;
  const { aheadDays, calendar } = await readLicensing(tx, deployment);
  return renewalDueAt(licence, { aheadDays, zone: calendar.zone });
}
