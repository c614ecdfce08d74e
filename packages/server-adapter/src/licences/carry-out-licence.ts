import { appointedLicence, type Licence, type LicenceClockFacts, type LicenceDecision } from '@pasar/core/licences';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { recordHappenings } from '../delivery/happenings.store.ts';
import type { Carrying } from '../requests/carry-out.ts';
import { setTimers } from '../timers/timer.ts';
import { saveLicence } from './licences.store.ts';
import { tellOperator, tellPartner } from './tell-of-licence.ts';

/** A licence is carried out in the deployment's name. */
export interface CarryingLicence extends Carrying, LicenceClockFacts {
  readonly deployment: DeploymentId;
}

/**
 * Carries out a decision on a licence in one transaction: state, what matching reads, events, letters and timers. Letters
 * about invoices are the invoice's (`tellOfInvoice`).
 * @param tx in the deployment's scope, holding the licence's lock unless it begins
 */
export async function carryOutLicence(
  tx: Tx,
  before: Licence | undefined,
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
  const known = new Set((before ? appointedLicence(before, carrying) : []).map(({ at }) => at));
  const ahead = new Set(appointedLicence(state, carrying).map(({ at }) => at));
  await setTimers(
    tx,
    [...ahead]
      .filter((at) => !known.has(at))
      .map((dueAt) => ({ owner: deployment, kind: 'licence.clock' as const, subject: partner, dueAt })),
  );
  return state;
}
