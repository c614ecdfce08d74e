import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/operator-queue.json' with { type: 'json' };
import { INVOICE_WORDS } from '../invoices.words.ts';

export const QUEUE_WORDS = withWords(
  {
    name: 'operator-queue',
    en,
    languages: {
      id: () => import('../../../locales/id/operator-queue.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/operator-queue.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/operator-queue.json', { with: { type: 'json' } }),
    },
  },
  INVOICE_WORDS,
);

export type QueueWords = Words<WordKey<(typeof QUEUE_WORDS)['en']>>;
