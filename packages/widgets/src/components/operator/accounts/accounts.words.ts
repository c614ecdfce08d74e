import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/operator-accounts.json' with { type: 'json' };
import { INVOICE_WORDS } from '../invoices.words.ts';

export const ACCOUNTS_WORDS = withWords(
  {
    name: 'operator-accounts',
    en,
    languages: {
      id: () => import('../../../locales/id/operator-accounts.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/operator-accounts.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/operator-accounts.json', { with: { type: 'json' } }),
    },
  },
  INVOICE_WORDS,
);

export type AccountsWords = Words<WordKey<(typeof ACCOUNTS_WORDS)['en']>>;
