import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-privacy.json' with { type: 'json' };

export const PRIVACY_WORDS = {
  name: 'profile-privacy',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-privacy.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-privacy.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-privacy.json', { with: { type: 'json' } }),
  },
};

export type PrivacyWords = Words<WordKey<typeof en>>;
