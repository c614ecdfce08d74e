import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-services.json' with { type: 'json' };

export const SERVICES_WORDS = {
  name: 'profile-services',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-services.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-services.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-services.json', { with: { type: 'json' } }),
  },
};

export type ServicesWords = Words<WordKey<typeof en>>;
