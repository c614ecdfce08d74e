import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/agreements-terms.json' with { type: 'json' };

/** What every view of agreements says: states, rates, what changes. */
export const TERMS_WORDS = {
  name: 'agreements-terms',
  en,
  languages: {
    id: () => import('../../locales/id/agreements-terms.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/agreements-terms.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/agreements-terms.json', { with: { type: 'json' } }),
  },
};

export type TermsWords = Words<WordKey<typeof en>>;
