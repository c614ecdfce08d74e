import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/settings-places.json' with { type: 'json' };

export const PLACES_WORDS = {
  name: 'settings-places',
  en,
  languages: {
    id: () => import('../../../locales/id/settings-places.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/settings-places.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/settings-places.json', { with: { type: 'json' } }),
  },
};

export type PlacesWords = Words<WordKey<typeof en>>;
