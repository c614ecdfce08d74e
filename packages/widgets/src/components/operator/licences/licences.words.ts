import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/operator-licences.json' with { type: 'json' };
import { ACCOUNTS_WORDS } from '../accounts/accounts.words.ts';

export const LICENCES_WORDS = withWords(
  {
    name: 'operator-licences',
    en,
    languages: {
      id: () => import('../../../locales/id/operator-licences.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/operator-licences.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/operator-licences.json', { with: { type: 'json' } }),
    },
  },
  ACCOUNTS_WORDS,
);

export type LicencesWords = Words<WordKey<(typeof LICENCES_WORDS)['en']>>;
