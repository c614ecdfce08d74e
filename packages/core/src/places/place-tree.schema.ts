import * as z from 'zod';
import { id, Point } from '../kernel/kernel.schema.ts';
import { PlaceLevel } from './place.schema.ts';
import { PlaceSettings } from './place-settings.schema.ts';

const Name = z.string().trim().min(1).max(120);
const Address = z.string().trim().min(1).max(300);

/** What holds, and the place it is set on; null: on the organization. */
const holding = <Value extends z.ZodType>(value: Value) => z.object({ value, from: id('place').nullable() });

export const EffectiveSettings = z
  .object({
    broadcast: holding(z.boolean()),
    waitDays: holding(z.number()),
    lapseDays: holding(z.number()),
    offerHours: holding(z.number()),
  })
  .meta({ id: 'EffectiveSettings' });
export type EffectiveSettings = Readonly<z.output<typeof EffectiveSettings>>;

/** ORG-1: a place as the organization keeps it. */
export const PlaceView = z
  .object({
    id: id('place'),
    parent: id('place').nullable(),
    level: PlaceLevel,
    name: z.string(),
    /** Of a site. */
    address: z.string().nullable(),
    point: Point.nullable(),
    settings: PlaceSettings,
    effective: EffectiveSettings,
    can: z.array(z.enum(['edit', 'move', 'remove', 'add'])),
  })
  .meta({ id: 'PlaceView' });
export type PlaceView = Readonly<z.output<typeof PlaceView>>;

/** The whole tree: what a place lies in stands before it. */
export const PlaceViews = z.object({ items: z.array(PlaceView), can: z.array(z.enum(['add'])) });

const settings = PlaceSettings.default({});
export const NewPlace = z.discriminatedUnion('level', [
  z.object({ level: z.literal('group'), parent: id('place').nullable(), name: Name, settings }),
  z.object({ level: z.literal('quarter'), parent: id('place').nullable(), name: Name, settings }),
  z.object({ level: z.literal('site'), parent: id('place'), name: Name, address: Address, point: Point, settings }),
]);
export type NewPlace = z.output<typeof NewPlace>;

/** `site`: where a site is, always said for a site and never for anything else. `settings`: all of its own. */
export const PlaceEdit = z.object({
  name: Name,
  site: z.object({ address: Address, point: Point }).optional(),
  settings: PlaceSettings,
});
export type PlaceEdit = z.output<typeof PlaceEdit>;

export const PlaceMove = z.object({ parent: id('place').nullable() });
