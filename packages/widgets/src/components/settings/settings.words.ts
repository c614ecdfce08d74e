import en from '../../locales/en/settings.json' with { type: 'json' };

export const SETTINGS_WORDS = {
  name: 'settings',
  en,
  languages: {
    id: () => import('../../locales/id/settings.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/settings.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/settings.json', { with: { type: 'json' } }),
  },
};
