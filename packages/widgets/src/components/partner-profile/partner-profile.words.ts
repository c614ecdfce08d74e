import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/partner-profile.json' with { type: 'json' };

export const PROFILE_WORDS = {
  name: 'partner-profile',
  en,
  languages: {
    id: () => import('../../locales/id/partner-profile.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/partner-profile.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/partner-profile.json', { with: { type: 'json' } }),
  },
};

export type ProfileWords = Words<WordKey<typeof en>>;
