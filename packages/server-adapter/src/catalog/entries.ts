import { type CatalogQuery, type Listed, matchedTags, matcher, searchText } from '@pasar/core/catalog';
import { inLocale, type KindId } from '@pasar/core/kernel';
import { distance } from '@pasar/core/places';
import type { KindEntry } from '../kinds/kinds.store.ts';
import type { Offer } from './offers.store.ts';
import { partnerCard } from './partner-card.ts';
import type { VisibleSite } from './visible-site.ts';

/** An offer with what decides its place in the list. */
export interface Entry extends Listed {
  readonly offer: Offer;
  readonly kind: KindEntry;
  readonly matched: readonly string[];
}

/** Offers of kinds that are in the directory, as the person at the site sees them. */
export function entriesOf(
  offers: readonly Offer[],
  kinds: ReadonlyMap<KindId, KindEntry>,
  { site, tags }: VisibleSite,
  locale: string,
): readonly Entry[] {
  return offers.flatMap((offer) => {
    const kind = kinds.get(offer.kind);
    if (!kind) return [];
    const matched = matchedTags(offer.tags, tags);
    const entry: Entry = {
      offer,
      kind,
      matched,
      service: offer.service,
      matchedTags: matched.length,
      weight: offer.weight,
      rating: partnerCard(offer.partner).rating,
      name: inLocale(kind.names, locale),
      distance: Math.round(distance(site.point, offer.partner)),
      price: offer.price,
    };
    return [entry];
  });
}

/** CAT-3: search in every language of the kind's names and synonyms, and in the partner's name; within so many metres. */
export function askedFor({ q = '', within = Infinity }: Pick<CatalogQuery, 'q' | 'within'>): (entry: Entry) => boolean {
  const isFound = matcher(q);
  return ({ kind, offer, distance }) =>
    distance <= within && isFound(`${searchText(kind.names, kind.synonyms)} ${offer.partner.name}`);
}
