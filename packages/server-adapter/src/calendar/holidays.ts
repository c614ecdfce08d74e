import type { BusinessCalendar, Holidays } from '@pasar/core/calendar';
import { weekendOf } from '@pasar/core/calendar';
import type { BusinessRegion } from '@pasar/core/licences';

/**
 * Public holidays of a country, or of one of its regions: `dateHolidays()` in Node, or the host's own. Undefined for a
 * region it does not know. Without a port no day but the weekend's is free.
 */
export type HolidayCalendar = (region: Pick<BusinessRegion, 'country' | 'region'>) => Holidays | undefined;

export const noHolidays: HolidayCalendar = () => () => false;

/** PAR-2: the days that count at the operator's. */
export function businessCalendar(region: BusinessRegion, holidays: HolidayCalendar): BusinessCalendar {
  return {
    zone: region.zone,
    weekend: weekendOf(region.country),
    // A region that was known when it was set, and is not any more, has its weekends left.
    holidays: holidays(region) ?? (() => false),
  };
}
