import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-settings.json' with { type: 'json' };

export const SETTINGS_WORDS = {
  name: 'profile-settings',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-settings.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-settings.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-settings.json', { with: { type: 'json' } }),
  },
};

export type SettingsWords = Words<WordKey<typeof en>>;
