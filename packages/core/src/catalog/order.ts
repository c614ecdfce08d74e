import type { ServiceId } from '../kernel/ids.ts';
import type { CatalogQuery } from './catalog.schema.ts';

/** What a service's place in the catalog depends on. */
export interface Listed {
  readonly service: ServiceId;
  /** How many of its priority tags the customer carries (CAT-2). */
  readonly matchedTags: number;
  /** The organization's sort weight: the higher, the further up. */
  readonly weight: number;
  /** Plain mean of 1–5 stars, as shown on the card; null without reviews. */
  readonly rating: number | null;
  /** In the reader's language. */
  readonly name: string;
  /** Metres. */
  readonly distance: number;
  /** Minor units of the organization's currency; null: on quote. */
  readonly price: number | null;
}

export type CatalogSort = CatalogQuery['sort'];

type Order = (a: Listed, b: Listed) => number;

/**
 * CAT-3: matched priority tags first, then weight (descending), then rating, then name. Who asks for the nearest, the best
 * rated or the cheapest gets that first and the same order within equals. Without a rating or a price: last. Ends by id, so
 * that no two are ever equal and a page's end is a place in the list.
 *
 * @param locale BCP 47, for the order of names
 */
export function catalogOrder(sort: CatalogSort, locale: string): Order {
  const names = new Intl.Collator(locale, { numeric: true });
  const best: Order = (a, b) =>
    b.matchedTags - a.matchedTags ||
    b.weight - a.weight ||
    nullsLast(a.rating, b.rating, -1) ||
    names.compare(a.name, b.name) ||
    (a.service < b.service ? -1 : a.service > b.service ? 1 : 0);
  const first: Record<CatalogSort, Order> = {
    best,
    near: (a, b) => a.distance - b.distance,
    rating: (a, b) => nullsLast(a.rating, b.rating, -1),
    price: (a, b) => nullsLast(a.price, b.price, 1),
  };
  return (a, b) => first[sort](a, b) || best(a, b);
}

/** Of a service's priority tags, those the customer carries (CAT-2). */
export function matchedTags(priority: readonly string[], carried: readonly string[]): string[] {
  return priority.filter((tag) => carried.includes(tag));
}

/** @param direction 1 ascending, -1 descending */
function nullsLast(a: number | null, b: number | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (a - b) * direction;
}
