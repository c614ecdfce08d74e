import { type CatalogSort, catalogOrder, type Listed } from '@pasar/core/catalog';
import { refuse } from '@pasar/core/kernel';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { catalogItems } from './catalog-items.ts';
import { countCategories } from './categories.store.ts';
import { askedFor, type Entry, entriesOf } from './entries.ts';
import { readOffers } from './offers.store.ts';
import { readVisibleSite } from './visible-site.ts';

/** What a page ended with; `sort` and `locale` belong to it, since its place is one in that order. */
const Cursor = z.strictObject({
  sort: z.string(),
  locale: z.string(),
  after: z.strictObject({
    service: z.uuid(),
    matchedTags: z.number(),
    weight: z.number(),
    rating: z.number().nullable(),
    name: z.string(),
    distance: z.number(),
    price: z.number().nullable(),
  }),
});

export const catalogRoutes = [
  route('catalog.list', (call) =>
    call.asSystem(async () => {
      const { tx, scope, query, locale, now } = call;
      const organization = scope.organization!;
      const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, query.sort, locale);
      if (cursor === 'invalid') return refuse('cursor.invalid', { field: 'cursor' });
      const visible = await readVisibleSite(tx, scope, query.site);
      if (!visible) return refuse('site.unknown', { field: 'site' });

      const offers = await readOffers(tx, { organization, site: visible.site, now });
      const kinds = await readKinds(tx, organization, 'all');
      const found = entriesOf(offers, kinds, visible, locale).filter(askedFor(query));
      const listed = found.filter(({ offer }) => !query.category || offer.category === query.category);
      const order = catalogOrder(query.sort, locale);
      const rest = listed.sort(order).filter((entry) => !cursor || order(cursor as Listed, entry) < 0);
      const page = rest.slice(0, query.limit);
      return {
        items: await catalogItems(tx, organization, page, locale),
        next: rest.length > page.length ? cursorAfter(page.at(-1)!, query.sort, locale) : null,
        total: found.length,
        categories: await countCategories(
          tx,
          organization,
          found.map(({ offer }) => offer.category),
          locale,
        ),
      };
    }),
  ),
];

function cursorAfter(
  { service, matchedTags, weight, rating, name, distance, price }: Entry,
  sort: CatalogSort,
  locale: string,
): string {
  return encodeCursor({ sort, locale, after: { service, matchedTags, weight, rating, name, distance, price } });
}

function readCursor(text: string, sort: CatalogSort, locale: string): Listed | 'invalid' {
  const cursor = decodeCursor(Cursor, text);
  return cursor?.sort === sort && cursor.locale === locale ? (cursor.after as Listed) : 'invalid';
}
