import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/partners-requests.json' with { type: 'json' };
import { TICKET_WORDS } from './ticket.words.ts';

export const REQUESTS_WORDS = withWords(
  {
    name: 'partners-requests',
    en,
    languages: {
      id: () => import('../../../locales/id/partners-requests.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/partners-requests.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/partners-requests.json', { with: { type: 'json' } }),
    },
  },
  TICKET_WORDS,
);

export type RequestsWords = Words<WordKey<(typeof REQUESTS_WORDS)['en']>>;
