import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/operator-invoices.json' with { type: 'json' };

/** How invoices, licences and accounts are called: the queue, the accounts and the licences say it alike. */
export const INVOICE_WORDS = {
  name: 'operator-invoices',
  en,
  languages: {
    id: () => import('../../locales/id/operator-invoices.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/operator-invoices.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/operator-invoices.json', { with: { type: 'json' } }),
  },
};

export type InvoiceWords = Words<WordKey<typeof en>>;
