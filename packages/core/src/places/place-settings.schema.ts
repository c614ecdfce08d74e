import * as z from 'zod';
import { DispatchSettings } from '../requests/dispatch-settings.schema.ts';

const { broadcast, waitDays, lapseDays, offerHours } = DispatchSettings.shape;

/** ORG-1: what a place may set for itself and all below it; what it leaves out holds as it is set above. */
export const PlaceSettings = z
  .object({
    broadcast: broadcast.unwrap().optional(),
    waitDays: waitDays.unwrap().optional(),
    lapseDays: lapseDays.unwrap().optional(),
    offerHours: offerHours.unwrap().optional(),
  })
  .meta({ id: 'PlaceSettings' });
export type PlaceSettings = Readonly<z.output<typeof PlaceSettings>>;
