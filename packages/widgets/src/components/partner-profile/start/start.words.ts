import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-start.json' with { type: 'json' };

export const START_WORDS = {
  name: 'profile-start',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-start.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-start.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-start.json', { with: { type: 'json' } }),
  },
};

export type StartWords = Words<WordKey<typeof en>>;
