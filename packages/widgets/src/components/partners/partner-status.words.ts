import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/partners-status.json' with { type: 'json' };

/** How a partner stands and what is next with it: the list, those joining and the card say it alike. */
export const STATUS_WORDS = {
  name: 'partners-status',
  en,
  languages: {
    id: () => import('../../locales/id/partners-status.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/partners-status.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/partners-status.json', { with: { type: 'json' } }),
  },
};

export type StatusWords = Words<WordKey<typeof en>>;
