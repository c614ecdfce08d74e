import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../element/words.ts';
import en from '../../locales/en/legal-form.json' with { type: 'json' };
import { LEGAL_WORDS } from './legal.words.ts';

/** Of `LegalForm` and `legalFacts`. */
export const LEGAL_FORM_WORDS = withWords(
  {
    name: 'legal-form',
    en,
    languages: {
      id: () => import('../../locales/id/legal-form.json', { with: { type: 'json' } }),
      ru: () => import('../../locales/ru/legal-form.json', { with: { type: 'json' } }),
      fr: () => import('../../locales/fr/legal-form.json', { with: { type: 'json' } }),
    },
  },
  LEGAL_WORDS,
);

export type LegalFormWords = Words<WordKey<(typeof LEGAL_FORM_WORDS)['en']>>;
