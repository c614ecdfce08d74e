import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/partners-commissions.json' with { type: 'json' };

export const COMMISSIONS_WORDS = {
  name: 'partners-commissions',
  en,
  languages: {
    id: () => import('../../../locales/id/partners-commissions.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/partners-commissions.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/partners-commissions.json', { with: { type: 'json' } }),
  },
};

export type CommissionsWords = Words<WordKey<(typeof COMMISSIONS_WORDS)['en']>>;
