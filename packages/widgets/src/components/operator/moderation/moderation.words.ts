import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/operator-moderation.json' with { type: 'json' };
import { INVOICE_WORDS } from '../invoices.words.ts';

export const MODERATION_WORDS = withWords(
  {
    name: 'operator-moderation',
    en,
    languages: {
      id: () => import('../../../locales/id/operator-moderation.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/operator-moderation.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/operator-moderation.json', { with: { type: 'json' } }),
    },
  },
  INVOICE_WORDS,
);

export type ModerationWords = Words<WordKey<(typeof MODERATION_WORDS)['en']>>;
