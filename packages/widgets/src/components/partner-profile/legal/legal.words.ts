import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/profile-legal.json' with { type: 'json' };
import { LEGAL_FORM_WORDS } from '../../../parts/legal/legal-form.words.ts';

export const PROFILE_LEGAL_WORDS = withWords(
  {
    name: 'profile-legal',
    en,
    languages: {
      id: () => import('../../../locales/id/profile-legal.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/profile-legal.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/profile-legal.json', { with: { type: 'json' } }),
    },
  },
  LEGAL_FORM_WORDS,
);

export type ProfileLegalWords = Words<WordKey<(typeof PROFILE_LEGAL_WORDS)['en']>>;
