import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../../locales/en/service-places.json' with { type: 'json' };

export const PLACES_WORDS = {
  name: 'service-places',
  en,
  languages: {
    id: () => import('../../../../locales/id/service-places.json', { with: { type: 'json' } }),
    ru: () => import('../../../../locales/ru/service-places.json', { with: { type: 'json' } }),
    fr: () => import('../../../../locales/fr/service-places.json', { with: { type: 'json' } }),
  },
};

export type PlacesWords = Words<WordKey<typeof en>>;
