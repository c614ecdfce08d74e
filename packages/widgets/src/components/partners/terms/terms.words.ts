import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/partners-terms.json' with { type: 'json' };

export const TERMS_WORDS = {
  name: 'partners-terms',
  en,
  languages: {
    id: () => import('../../../locales/id/partners-terms.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/partners-terms.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/partners-terms.json', { with: { type: 'json' } }),
  },
};

export type TermsWords = Words<WordKey<(typeof TERMS_WORDS)['en']>>;
