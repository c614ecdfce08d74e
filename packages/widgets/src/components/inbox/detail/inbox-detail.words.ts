import en from '../../../locales/en/inbox-detail.json' with { type: 'json' };

export const DETAIL_WORDS = {
  name: 'inbox-detail',
  en,
  languages: {
    id: () => import('../../../locales/id/inbox-detail.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/inbox-detail.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/inbox-detail.json', { with: { type: 'json' } }),
  },
};
