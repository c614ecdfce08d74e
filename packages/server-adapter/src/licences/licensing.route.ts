import { refuse } from '@pasar/core/kernel';
import { route } from '../http/route.ts';
import { readLicensing, saveLicensing } from './licensing.store.ts';

/** PAR-16: how licences are billed, and whose working days count. */
export const licensingRoutes = [
  route('licensing.read', ({ tx, house }) => readLicensing(tx, house.deployment)),
  route('licensing.set', (call) =>
    call.asSystem(async () => {
      const { tx, house, body, now } = call;
      if (!house.holidays(body.calendar)) return refuse('calendar.region', { field: 'calendar' });
      await saveLicensing(tx, house.deployment, body, now);
      return body;
    }),
  ),
];
