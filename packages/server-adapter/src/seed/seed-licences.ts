import { addMonths } from '@pasar/core/calendar';
import { civilDate, epochMs, type Instant, instantAt, later } from '@pasar/core/kernel';
import { appointedLicence, type Licence } from '@pasar/core/licences';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

/** Months of the term that a seeded licence is in. */
const TERM = 12;

/** PAR-16: partners' licences, so that they end and are renewed like any other. Who has one already keeps it. */
export async function seedLicences(
  tx: Tx,
  deployment: DeploymentId,
  { partners }: CheckedSeed,
  now: Instant,
): Promise<void> {
  const { calendar, aheadDays } = await readLicensing(tx, deployment);
  const { zone } = calendar;
  const known = await tx.selectFrom('licences').select('owner').execute();
  const isKnown = new Set<string>(known.map(({ owner }) => owner));
  const licences = partners
    .filter(({ id }) => !isKnown.has(id))
    .map(({ id: partner, licenceUntil: until }): Licence => {
      const since = instantAt(addMonths(civilDate(later(until, -1), zone), -TERM), '12:00', zone);
      return { partner, state: now < until ? 'in-force' : 'lapsed', since, months: TERM, until, toldUntil: now };
    });
  await insertNew(
    tx,
    'licences',
    licences.map(({ partner: owner, state, since, months, until, toldUntil: told_until }) => ({
      owner,
      state,
      since,
      months,
      until,
      told_until,
    })),
  );
  const timers = licences.flatMap((licence) => {
    const [next] = appointedLicence(licence, { zone, aheadDays });
    return next ? [{ subject: licence.partner, due_at: next.at }] : [];
  });
  const kind = 'licence.clock';
  await insertNew(
    tx,
    'timers',
    timers.map((timer) => ({
      owner: deployment,
      id: uuidv7({ msecs: epochMs(timer.due_at) }),
      kind,
      payload: {},
      ...timer,
    })),
  );
}
