import * as z from 'zod';
import { id, PageQuery, Point } from '../kernel/kernel.schema.ts';
import { PlaceLevel } from '../places/place.schema.ts';

/** CAT-2: a service switched on, or off, for places and all below them. */
export const ActivationChange = z
  .object({
    partner: id('partner'),
    service: id('service'),
    places: z.array(id('place')).min(1).max(500),
    active: z.boolean(),
    /** Mandatory when it is switched on for the first time. */
    category: z.string().max(60).optional(),
    /** The higher, the further up. */
    weight: z.number().int().min(-1000).max(1000).optional(),
    /** Recommends it to customers who carry one of them. */
    tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  })
  .meta({ id: 'ActivationChange' });
export type ActivationChange = z.output<typeof ActivationChange>;

export const Activation = z
  .object({
    place: z.object({ id: id('place'), name: z.string(), level: z.enum(['group', 'quarter', 'site']) }),
    partner: z.object({ id: id('partner'), name: z.string() }),
    service: id('service'),
    kind: id('kind'),
    name: z.string(),
    active: z.boolean(),
    category: z.string(),
    weight: z.number().int(),
    tags: z.array(z.string()),
    /** AGR-6: the agreement by whose end it went off; null when a person switched it. */
    offBy: id('agreement').nullable(),
  })
  .meta({ id: 'Activation' });
export type Activation = z.output<typeof Activation>;

export const Activations = z.object({ items: z.array(Activation) });

export const ActivationQuery = PageQuery.extend({
  partner: id('partner').optional(),
  service: id('service').optional(),
  place: id('place').optional(),
});

/** CAT-2: the whole tree with what is set on it for one service; the nearest setting upwards holds for a site (ORG-1). */
export const ActivationChoices = z
  .object({
    places: z.array(
      z.object({
        id: id('place'),
        parent: id('place').nullable(),
        level: PlaceLevel,
        name: z.string(),
        /** Of a site. */
        point: Point.nullable(),
        /** What is set on this very place; null: nothing, what is above it holds. */
        active: z.boolean().nullable(),
      }),
    ),
    /** Of the directory, in its order, named in the reader's language. */
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Where it stands in the catalog now; null before it was switched on for the first time. */
    category: z.string().nullable(),
    weight: z.number().int(),
  })
  .meta({ id: 'ActivationChoices' });
export type ActivationChoices = z.output<typeof ActivationChoices>;
