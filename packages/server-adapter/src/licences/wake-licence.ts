import type { InvoiceId, PartnerId } from '@pasar/core/kernel';
import {
  dueLicence,
  invoiceRenewal,
  invoiceTerms,
  type Licence,
  type LicenceClock,
  type LicenceDecision,
  type LicensingSettings,
  lapseLicence,
  tellOfEnd,
} from '@pasar/core/licences';
import type { Subject } from '../audit/act.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import type { Timer } from '../timers/timer.ts';
import { type CarryingLicence, carryOutLicence, setLicenceTimer } from './carry-out-licence.ts';
import { issueInvoice } from './invoices.store.ts';
import { lockLicence } from './licences.store.ts';
import { readLicensing } from './licensing.store.ts';
import { readPayer } from './payer.store.ts';
import { tellOfInvoice } from './tell-of-licence.ts';

/**
 * PAR-16: what time has brought about at a licence: the renewal is invoiced by itself where the settings say for how much,
 * else the operator is told; the partner hears of the end before it comes, and of the lapse.
 * @param tx in the deployment's own system scope
 */
export async function wakeLicence(
  tx: Tx,
  house: Pick<House, 'ids' | 'deployment'>,
  { subject, now }: Pick<Timer, 'subject'> & { readonly now: CarryingLicence['now'] },
): Promise<Subject | null> {
  return withScope(tx, DEPLOYMENT, systemScope(house.deployment), async () => {
    const partner = subject as PartnerId;
    let licence = await lockLicence(tx, partner);
    if (!licence) return null;
    const settings = await readLicensing(tx, house.deployment);
    const { deployment, ids: newId } = house;
    const { aheadDays, calendar } = settings;
    const carrying = { deployment, now, actor: 'clock', newId, aheadDays, zone: calendar.zone };
    const commands = dueLicence(licence, now, carrying);
    for (const command of commands) {
      licence = await carryOutLicence(tx, await decide(tx, licence, command, settings, carrying), carrying);
    }
    // Rung too early, by other settings: it rings again.
    if (commands.length === 0) await setLicenceTimer(tx, licence, carrying);
    return commands.length > 0 ? { kind: 'partner', id: partner } : null;
  });
}

async function decide(
  tx: Tx,
  licence: Licence,
  command: LicenceClock,
  settings: LicensingSettings,
  carrying: CarryingLicence,
): Promise<LicenceDecision> {
  const { now } = carrying;
  if (command.type === 'lapse') return lapseLicence(licence, now);
  if (command.type === 'tell') return tellOfEnd(licence, command.days, now);
  if (await issueRenewal(tx, licence, settings, carrying)) {
    const invoiced = invoiceRenewal(licence, { now });
    if (invoiced.ok) return invoiced.value;
  }
  return { state: licence, events: [{ type: 'licence.renewal-due', at: now }] };
}

/** False where the operator has to: no price, nobody to send it to, or an account that is not in use. */
async function issueRenewal(
  tx: Tx,
  { partner }: Licence,
  settings: LicensingSettings,
  carrying: CarryingLicence,
): Promise<boolean> {
  const { deployment, now, newId } = carrying;
  const terms = invoiceTerms({}, settings, now);
  const payer = await readPayer(tx, deployment, partner);
  const { account } = await tx
    .selectFrom('partners')
    .select('account')
    .where('id', '=', partner)
    .executeTakeFirstOrThrow();
  if (!terms.ok || !payer || account === 'suspended' || account === 'closed') return false;
  const { entity, locale, organization } = payer;
  const invoice = {
    ...terms.value,
    id: newId<InvoiceId>(),
    payer: entity,
    locale,
    organization,
    ticket: null,
    partner,
  };
  await issueInvoice(tx, deployment, invoice, settings, now);
  await tellOfInvoice(tx, 'licence.renewal', invoice, carrying);
  return true;
}
