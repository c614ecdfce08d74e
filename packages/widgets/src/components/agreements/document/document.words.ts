import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/agreements-document.json' with { type: 'json' };
import type shared from '../../../locales/en/shared.json';
import { TERMS_WORDS } from '../terms.words.ts';

export const DOCUMENT_WORDS = withWords(
  {
    name: 'agreements-document',
    en,
    languages: {
      id: () => import('../../../locales/id/agreements-document.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/agreements-document.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/agreements-document.json', { with: { type: 'json' } }),
    },
  },
  TERMS_WORDS,
);

/** With the shared ones. */
export type DocumentWords = Words<WordKey<(typeof DOCUMENT_WORDS)['en']> | WordKey<typeof shared>>;
