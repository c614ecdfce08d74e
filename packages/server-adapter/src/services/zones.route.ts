import type { Result } from '@pasar/core/kernel';
import { checkZone, type Zone, type ZoneRefusal } from '@pasar/core/places';
import { commonZone } from '@pasar/core/places/zones';
import { route } from '../http/route.ts';
import { measured } from './service-view.ts';

/** PAR-11: what an area would be, before anything is saved. */
export const zoneRoutes = [
  route('zones.preview', async ({ body }) => {
    const zone = checked('zone', body.zone);
    if (!zone.ok) return zone;
    if (!body.within) return { own: measured(zone.value), left: null };
    const within = checked('within', body.within);
    if (!within.ok) return within;
    const left = commonZone(zone.value, within.value);
    return { own: measured(zone.value), left: left ? measured(left) : null };
  }),
];

function checked(part: 'zone' | 'within', zone: Zone): Result<Zone, ZoneRefusal> {
  const result = checkZone(zone);
  if (result.ok) return result;
  const { field, ...refusal } = result.refusal;
  return { ok: false, refusal: { ...refusal, field: field ? `${part}.${field}` : part } };
}
