import * as z from 'zod';
import { FormDefinition } from '../forms/form.schema.ts';
import { Instants, id, PageQuery, Point } from '../kernel/kernel.schema.ts';
import { Money } from '../money/money.schema.ts';

/** Names and texts of these are in the reader's language: the server picks it from `Accept-Language`. */

export const Category = z
  .object({ id: z.string(), name: z.string(), icon: z.string(), count: z.number().int() })
  .meta({ id: 'Category' });
export type Category = z.output<typeof Category>;

/** `picture` is a path below the API's address (`/v1/pictures/…`: public, immutable, recoloured by the brand); `icon` one of the widgets' icon names. */
export const Kind = z
  .object({ id: id('kind'), name: z.string(), category: z.string(), icon: z.string(), picture: z.string() })
  .meta({ id: 'Kind' });
export type Kind = z.output<typeof Kind>;

export const PartnerCard = z
  .object({
    id: id('partner'),
    name: z.string(),
    /** Mean of 1–5 stars; null without reviews. */
    rating: z.number().nullable(),
    reviews: z.number().int(),
  })
  .meta({ id: 'PartnerCard' });
export type PartnerCard = Readonly<z.output<typeof PartnerCard>>;

/** `amount` null: on quote. `from`: the least it can cost; else fixed. `unit` in the reader's language. */
export const PriceTag = z
  .object({ money: Money.nullable(), from: z.boolean(), unit: z.string() })
  .meta({ id: 'PriceTag' });
export type PriceTag = z.output<typeof PriceTag>;

/** A card of the catalog: one partner's active service at the customer's site (CAT-3). */
export const CatalogItem = z
  .object({
    service: id('service'),
    kind: Kind,
    partner: PartnerCard,
    summary: z.string(),
    description: z.string(),
    price: PriceTag,
    /** Metres as the crow flies from the site to the partner's base. */
    distance: z.number().int(),
    point: Point,
    /** The customer's tags this service is recommended for. */
    tags: z.array(z.string()),
    warrantyDays: z.number().int().nullable(),
    soonest: Instants.nullable(),
  })
  .meta({ id: 'CatalogItem' });
export type CatalogItem = z.output<typeof CatalogItem>;

export const CatalogQuery = PageQuery.extend({
  site: id('place'),
  q: z.string().trim().max(100).optional(),
  category: z.string().max(40).optional(),
  /** Metres. */
  within: z.coerce.number().int().positive().max(500_000).optional(),
  sort: z.enum(['best', 'near', 'rating', 'price']).default('best'),
});
export type CatalogQuery = z.output<typeof CatalogQuery>;

/** `total` and `categories` count before the category filter and the page are applied. */
export const CatalogPage = z
  .object({
    items: z.array(CatalogItem),
    next: z.string().nullable(),
    total: z.number().int(),
    categories: z.array(Category),
  })
  .meta({ id: 'CatalogPage' });
export type CatalogPage = z.output<typeof CatalogPage>;

/** `HH:MM`; what ends at midnight ends at `24:00`. */
const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** A part of the day in local clock time, `08:00`–`11:00`. */
export const DayPart = z.object({ id: z.string(), start: ClockTime, end: ClockTime });
export type DayPart = z.output<typeof DayPart>;

/** Everything the order form is made of. `service` is there when one partner's service was asked for (REQ-1 `direct`). */
export const OrderForm = z
  .object({
    kind: Kind,
    form: FormDefinition,
    service: CatalogItem.optional(),
    /** Without a service: the least any partner at this site asks. */
    price: PriceTag,
    dayParts: z.array(DayPart),
    /** Windows must start at least this many hours from now. */
    noticeHours: z.number(),
    /** How many days ahead windows may lie. */
    horizonDays: z.number().int(),
    expect: z.object({
      eligible: z.number().int(),
      proposalsRequired: z.number().int(),
      offerHours: z.number(),
      cancelFreeHours: z.number(),
    }),
  })
  .meta({ id: 'OrderForm' });
export type OrderForm = z.output<typeof OrderForm>;
