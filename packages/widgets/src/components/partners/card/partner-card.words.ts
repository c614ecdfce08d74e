import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partner-card.json' with { type: 'json' };
import { STATUS_WORDS } from '../partner-status.words.ts';

export const CARD_WORDS = withWords(
  {
    name: 'partner-card',
    en,
    languages: {
      id: () => import('../../../locales/id/partner-card.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/partner-card.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/partner-card.json', { with: { type: 'json' } }),
    },
  },
  STATUS_WORDS,
);

export type CardWords = Words<WordKey<(typeof CARD_WORDS)['en']>>;
