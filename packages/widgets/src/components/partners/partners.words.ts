import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../element/words.ts';
import en from '../../locales/en/partners.json' with { type: 'json' };
import { STATUS_WORDS } from './partner-status.words.ts';

export const PARTNERS_WORDS = withWords(
  {
    name: 'partners',
    en,
    languages: {
      id: () => import('../../locales/id/partners.json', { with: { type: 'json' } }),
      ru: () => import('../../locales/ru/partners.json', { with: { type: 'json' } }),
      fr: () => import('../../locales/fr/partners.json', { with: { type: 'json' } }),
    },
  },
  STATUS_WORDS,
);

export type PartnersWords = Words<WordKey<(typeof PARTNERS_WORDS)['en']>>;
