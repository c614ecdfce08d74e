import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/settings-support.json' with { type: 'json' };

export const SUPPORT_WORDS = {
  name: 'settings-support',
  en,
  languages: {
    id: () => import('../../../locales/id/settings-support.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/settings-support.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/settings-support.json', { with: { type: 'json' } }),
  },
};

export type SupportWords = Words<WordKey<typeof en>>;
