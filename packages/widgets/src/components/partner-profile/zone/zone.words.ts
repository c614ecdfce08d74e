import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-zone.json' with { type: 'json' };

export const ZONE_WORDS = {
  name: 'profile-zone',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-zone.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-zone.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-zone.json', { with: { type: 'json' } }),
  },
};

export type ZoneWords = Words<WordKey<typeof en>>;
