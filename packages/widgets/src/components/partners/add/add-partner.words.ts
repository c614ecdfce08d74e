import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partners-add.json' with { type: 'json' };
import { LEGAL_WORDS } from '../../../parts/legal/legal.words.ts';
import { TICKET_WORDS } from '../requests/ticket.words.ts';

export const ADD_WORDS = withWords(
  withWords(
    {
      name: 'partners-add',
      en,
      languages: {
        id: () => import('../../../locales/id/partners-add.json', { with: { type: 'json' } }),
        ru: () => import('../../../locales/ru/partners-add.json', { with: { type: 'json' } }),
        fr: () => import('../../../locales/fr/partners-add.json', { with: { type: 'json' } }),
      },
    },
    LEGAL_WORDS,
  ),
  TICKET_WORDS,
);

export type AddWords = Words<WordKey<(typeof ADD_WORDS)['en']>>;
