import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partners-list.json' with { type: 'json' };
import { STATUS_WORDS } from '../partner-status.words.ts';

export const LIST_WORDS = withWords(
  {
    name: 'partners-list',
    en,
    languages: {
      id: () => import('../../../locales/id/partners-list.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/partners-list.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/partners-list.json', { with: { type: 'json' } }),
    },
  },
  STATUS_WORDS,
);

export type ListWords = Words<WordKey<(typeof LIST_WORDS)['en']>>;
