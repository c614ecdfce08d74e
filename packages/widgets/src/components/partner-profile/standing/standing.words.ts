import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-standing.json' with { type: 'json' };

export const STANDING_WORDS = {
  name: 'profile-standing',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-standing.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-standing.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-standing.json', { with: { type: 'json' } }),
  },
};

export type StandingWords = Words<WordKey<typeof en>>;
