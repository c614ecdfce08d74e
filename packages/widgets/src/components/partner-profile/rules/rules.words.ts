import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-rules.json' with { type: 'json' };

export const RULES_WORDS = {
  name: 'profile-rules',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-rules.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-rules.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-rules.json', { with: { type: 'json' } }),
  },
};

export type RulesWords = Words<WordKey<typeof en>>;
