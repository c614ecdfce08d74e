import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partners-joining.json' with { type: 'json' };
import { STATUS_WORDS } from '../partner-status.words.ts';

export const JOINING_WORDS = withWords(
  {
    name: 'partners-joining',
    en,
    languages: {
      id: () => import('../../../locales/id/partners-joining.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/partners-joining.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/partners-joining.json', { with: { type: 'json' } }),
    },
  },
  STATUS_WORDS,
);

export type JoiningWords = Words<WordKey<(typeof JOINING_WORDS)['en']>>;
