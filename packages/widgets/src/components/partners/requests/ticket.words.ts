import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/partners-ticket.json' with { type: 'json' };

/** An add-partner request's steps, said alike where it is sent and where it is followed. */
export const TICKET_WORDS = {
  name: 'partners-ticket',
  en,
  languages: {
    id: () => import('../../../locales/id/partners-ticket.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/partners-ticket.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/partners-ticket.json', { with: { type: 'json' } }),
  },
};

export type TicketWords = Words<WordKey<typeof en>>;
