import en from '../../locales/en/operator.json' with { type: 'json' };

export const OPERATOR_WORDS = {
  name: 'operator',
  en,
  languages: {
    id: () => import('../../locales/id/operator.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/operator.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/operator.json', { with: { type: 'json' } }),
  },
};
