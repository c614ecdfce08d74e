import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../element/words.ts';
import en from '../../locales/en/agreements-terms.json' with { type: 'json' };
import { STATES_WORDS } from './states.words.ts';

/** What the pages of agreements have in common: rates, what changes, what happens after sending. */
export const TERMS_WORDS = withWords(
  {
    name: 'agreements-terms',
    en,
    languages: {
      id: () => import('../../locales/id/agreements-terms.json', { with: { type: 'json' } }),
      ru: () => import('../../locales/ru/agreements-terms.json', { with: { type: 'json' } }),
      fr: () => import('../../locales/fr/agreements-terms.json', { with: { type: 'json' } }),
    },
  },
  STATES_WORDS,
);

export type TermsWords = Words<WordKey<(typeof TERMS_WORDS)['en']>>;
