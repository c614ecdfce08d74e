import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../element/words.ts';
import en from '../../locales/en/agreements.json' with { type: 'json' };
import { STATES_WORDS } from './states.words.ts';

export const AGREEMENTS_WORDS = withWords(
  {
    name: 'agreements',
    en,
    languages: {
      id: () => import('../../locales/id/agreements.json', { with: { type: 'json' } }),
      ru: () => import('../../locales/ru/agreements.json', { with: { type: 'json' } }),
      fr: () => import('../../locales/fr/agreements.json', { with: { type: 'json' } }),
    },
  },
  STATES_WORDS,
);

export type AgreementsWords = Words<WordKey<(typeof AGREEMENTS_WORDS)['en']>>;
