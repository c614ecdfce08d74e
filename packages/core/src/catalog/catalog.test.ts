import { describe, expect, it } from 'vitest';
import type { ServiceId } from '../kernel/ids.ts';
import { type CatalogSort, catalogOrder, type Listed, matchedTags } from './order.ts';
import { bayesianMean, meanRating } from './rating.ts';
import { matches, searchText } from './search.ts';

const listed = (service: string, over: Partial<Listed> = {}): Listed => ({
  service: service as ServiceId,
  matchedTags: 0,
  weight: 0,
  rating: 4,
  name: 'Same',
  distance: 1_000,
  price: 10_000,
  ...over,
});
const sorted = (items: Listed[], sort: CatalogSort = 'best', locale = 'en') =>
  items.toSorted(catalogOrder(sort, locale)).map(({ service }) => service);

describe('CAT-3 the order a customer sees', () => {
  it('matched tags come before weight, weight before rating, rating before name', () => {
    const items = [
      listed('name'),
      listed('earlier-name', { name: 'Earlier' }),
      listed('unrated', { rating: null, name: 'A' }),
      listed('rated', { rating: 5, name: 'Z' }),
      listed('heavy', { weight: 1, rating: 1 }),
      listed('tagged', { matchedTags: 1, weight: -5, rating: null }),
    ];
    expect(sorted(items)).toEqual(['tagged', 'heavy', 'rated', 'earlier-name', 'name', 'unrated']);
  });

  it('names stand in the reader’s order', () => {
    const items = ['Я', 'Ё', 'Е', 'Ж'].map((name) => listed(name, { name }));
    expect(sorted(items, 'best', 'ru')).toEqual(['Е', 'Ё', 'Ж', 'Я']);
    const french = ['cote', 'côté', 'coté', 'zinc', 'Électricité'].map((name) => listed(name, { name }));
    expect(sorted(french, 'best', 'fr')).toEqual(['cote', 'coté', 'côté', 'Électricité', 'zinc']);
  });

  it('nearest, best rated and cheapest first, and what has no rating or price last', () => {
    const items = [
      listed('quote', { price: null, distance: 1, rating: null }),
      listed('dear', { price: 2, distance: 2, rating: 5 }),
      listed('cheap', { price: 1, distance: 3, rating: 4.5 }),
      listed('cheap-heavy', { price: 1, distance: 3, rating: 4.5, weight: 9 }),
    ];
    expect(sorted(items, 'near')).toEqual(['quote', 'dear', 'cheap-heavy', 'cheap']);
    expect(sorted(items, 'rating')).toEqual(['dear', 'cheap-heavy', 'cheap', 'quote']);
    expect(sorted(items, 'price')).toEqual(['cheap-heavy', 'cheap', 'dear', 'quote']);
  });

  it('CAT-2 a service is recommended by the tags the customer carries', () => {
    expect(matchedTags(['pets', 'large-family'], ['large-family', 'early-riser'])).toEqual(['large-family']);
  });
});

describe('CAT-3 search', () => {
  const cleaning = searchText(
    {
      en: 'Air-conditioning cleaning',
      id: 'Cuci AC split',
      ru: 'Чистка кондиционера',
      fr: 'Nettoyage de climatisation',
    },
    { fr: 'clim réversible', ru: 'сплит-система, ещё' },
  );

  it.each([
    'air',
    'cond',
    'CUCI ac',
    'ac cuci',
    'конди',
    'сплит',
    'система',
    'ЕЩЕ',
    'reversible',
    'RÉVERSIBLE clim',
    'conditioning, cleaning!',
    '',
    '   ',
    '…',
  ])('%j finds it', (query) => {
    expect(matches(cleaning, query)).toBe(true);
  });

  it.each(['heating', 'air heating', 'leaning', 'ondition', 'кондиционеров'])('%j does not', (query) => {
    expect(matches(cleaning, query)).toBe(false);
  });

  it('ligatures and letters with a stroke are found as people type them', () => {
    expect(matches('Nettoyage d’œuvre', 'oeuvre')).toBe(true);
    expect(matches('Straßenreinigung', 'strasse')).toBe(true);
    expect(matches('Łazienka', 'lazienka')).toBe(true);
    expect(matches('ﬁnition', 'fin')).toBe(true);
  });
});

describe('REQ-4 ratings', () => {
  it('a card shows the plain mean, a ranking believes it the more the more reviews there are', () => {
    const prior = { mean: 4, reviews: 10 };
    expect(meanRating(0, 0)).toBeNull();
    expect(meanRating(9, 2)).toBe(4.5);
    expect(bayesianMean(0, 0, prior)).toBe(4);
    expect(bayesianMean(490, 100, prior)).toBeGreaterThan(bayesianMean(5, 1, prior));
  });
});
