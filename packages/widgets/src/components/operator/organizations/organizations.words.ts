import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/operator-organizations.json' with { type: 'json' };
import { INVOICE_WORDS } from '../invoices.words.ts';

export const ORGANIZATIONS_WORDS = withWords(
  {
    name: 'operator-organizations',
    en,
    languages: {
      id: () => import('../../../locales/id/operator-organizations.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/operator-organizations.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/operator-organizations.json', { with: { type: 'json' } }),
    },
  },
  INVOICE_WORDS,
);

export type OrganizationsWords = Words<WordKey<(typeof ORGANIZATIONS_WORDS)['en']>>;
