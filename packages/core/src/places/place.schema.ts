import * as z from 'zod';
import { id, Point } from '../kernel/kernel.schema.ts';

/** ORG-1: a node of the organization's tree: group > quarter > site. */
export const PlaceLevel = z.enum(['group', 'quarter', 'site']);
export type PlaceLevel = z.output<typeof PlaceLevel>;

/** What a widget needs of a site. `quarter` is the name of the place above it; `zone` an IANA time zone. */
export const Site = z
  .object({
    id: id('place'),
    name: z.string(),
    address: z.string(),
    quarter: z.string(),
    point: Point,
    zone: z.string(),
  })
  .meta({ id: 'Site' });
export type Site = Readonly<z.output<typeof Site>>;

/** PAR-11: a radius in metres around a point, or polygons (rings of points; the first ring is the outline, the others holes). */
export const Zone = z.discriminatedUnion('type', [
  z.object({ type: z.literal('radius'), centre: Point, metres: z.number().positive().max(500_000) }),
  z.object({ type: z.literal('polygons'), polygons: z.array(z.array(z.array(Point).min(3)).min(1)).min(1) }),
]);
export type Zone = Readonly<z.output<typeof Zone>>;
export type { Point } from '../kernel/kernel.schema.ts';
