import { appointedLicence, type Licence, type LicenceClockFacts, type LicenceDecision } from '@pasar/core/licences';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import { writeUpdates } from '../delivery/outbox.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { setTimers } from '../timers/timer.ts';
import { saveLicence } from './licences.store.ts';
import { tellOperator, tellPartner } from './tell-of-licence.ts';

/** A licence is carried out in the deployment's name. */
export interface CarryingLicence extends Carrying, LicenceClockFacts {
  readonly deployment: DeploymentId;
}

/**
 * Carries out a decision on a licence in one transaction: state, what matching reads, events, live updates, letters and timers. Letters
 * about invoices are the invoice's (`tellOfInvoice`).
 * @param tx in the deployment's scope, holding the licence's lock unless it begins
 */
export async function carryOutLicence(
  tx: Tx,
  { state, events }: LicenceDecision,
  carrying: CarryingLicence,
): Promise<Licence> {
  const { deployment, now } = carrying;
  const { partner } = state;
  await saveLicence(tx, state, now);
  const happenings = events.map(({ type, at, ...data }) => ({ type, at, data: { ...data, partner }, isTold: false }));
  await recordHappenings(tx, deployment, partner, happenings, carrying);
  for (const { type } of events) {
    if (type === 'licence.expiring' || type === 'licence.lapsed') await tellPartner(tx, type, partner, carrying);
    if (type === 'licence.renewal-due') await tellOperator(tx, type, partner, carrying);
  }
  if (events.length > 0) await writeUpdates(tx, deployment, now, [{ type: 'licence.changed', audience: ['operator'] }]);
  await setLicenceTimer(tx, state, carrying);
  return state;
}

/** One timer at a time, at the next thing that lies ahead: settings and terms may change until then. */
export async function setLicenceTimer(
  tx: Tx,
  licence: Licence,
  { deployment, ...facts }: LicenceClockFacts & Pick<CarryingLicence, 'deployment'>,
): Promise<void> {
  const { partner: subject } = licence;
  await tx
    .deleteFrom('timers')
    .where(forOwner('timers', deployment))
    .where('kind', '=', 'licence.clock')
    .where('subject', '=', subject)
    .execute();
  const [next] = appointedLicence(licence, facts);
  if (next) await setTimers(tx, [{ owner: deployment, kind: 'licence.clock', subject, dueAt: next.at }]);
}
