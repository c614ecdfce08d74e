import en from '../../locales/en/map.json' with { type: 'json' };

export const MAP_WORDS = {
  name: 'map',
  en,
  languages: {
    id: () => import('../../locales/id/map.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/map.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/map.json', { with: { type: 'json' } }),
  },
};
