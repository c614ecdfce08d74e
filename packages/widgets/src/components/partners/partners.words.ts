import en from '../../locales/en/partners.json' with { type: 'json' };

/** Of the page around the views; each view brings its own. */
export const PARTNERS_WORDS = {
  name: 'partners',
  en,
  languages: {
    id: () => import('../../locales/id/partners.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/partners.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/partners.json', { with: { type: 'json' } }),
  },
};
