import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/settings-signatory.json' with { type: 'json' };
import { LEGAL_FORM_WORDS } from '../../../parts/legal/legal-form.words.ts';

export const SIGNATORY_WORDS = withWords(
  {
    name: 'settings-signatory',
    en,
    languages: {
      id: () => import('../../../locales/id/settings-signatory.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/settings-signatory.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/settings-signatory.json', { with: { type: 'json' } }),
    },
  },
  LEGAL_FORM_WORDS,
);

export type SignatoryWords = Words<WordKey<(typeof SIGNATORY_WORDS)['en']>>;
