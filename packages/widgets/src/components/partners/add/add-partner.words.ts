import type { WordKey, Words } from '@pasar/core/words';
import legal from '@pasar/core/words/legal.en.json' with { type: 'json' };
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partners-add.json' with { type: 'json' };
import { TICKET_WORDS } from '../requests/ticket.words.ts';

/** Labels of legal details and what can be wrong with them, as the server says it. */
const LEGAL_WORDS = {
  name: 'legal',
  en: legal,
  languages: {
    id: () => import('@pasar/core/words/legal.id.json', { with: { type: 'json' } }),
    ru: () => import('@pasar/core/words/legal.ru.json', { with: { type: 'json' } }),
    fr: () => import('@pasar/core/words/legal.fr.json', { with: { type: 'json' } }),
  },
};

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
