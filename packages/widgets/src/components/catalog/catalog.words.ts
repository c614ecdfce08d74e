import type { WordSource } from '../../element/words.ts';
import en from '../../locales/en/catalog.json' with { type: 'json' };

export const CATALOG_WORDS = {
  name: 'catalog',
  en,
  languages: {
    id: () => import('../../locales/id/catalog.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/catalog.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/catalog.json', { with: { type: 'json' } }),
  },
} satisfies WordSource;
