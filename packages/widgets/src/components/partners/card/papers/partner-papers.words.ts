import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../../element/words.ts';
import en from '../../../../locales/en/partner-papers.json' with { type: 'json' };
import { LEGAL_WORDS } from '../../../../parts/legal/legal.words.ts';

export const PAPERS_WORDS = withWords(
  {
    name: 'partner-papers',
    en,
    languages: {
      id: () => import('../../../../locales/id/partner-papers.json', { with: { type: 'json' } }),
      ru: () => import('../../../../locales/ru/partner-papers.json', { with: { type: 'json' } }),
      fr: () => import('../../../../locales/fr/partner-papers.json', { with: { type: 'json' } }),
    },
  },
  LEGAL_WORDS,
);

export type PapersWords = Words<WordKey<(typeof PAPERS_WORDS)['en']>>;
