import en from '../../locales/en/inbox.json' with { type: 'json' };

export const INBOX_WORDS = {
  name: 'inbox',
  en,
  languages: {
    id: () => import('../../locales/id/inbox.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/inbox.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/inbox.json', { with: { type: 'json' } }),
  },
};
