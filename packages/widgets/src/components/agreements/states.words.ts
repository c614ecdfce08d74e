import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/agreements-states.json' with { type: 'json' };

/** AGR-2: how a version stands. */
export const STATES_WORDS = {
  name: 'agreements-states',
  en,
  languages: {
    id: () => import('../../locales/id/agreements-states.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/agreements-states.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/agreements-states.json', { with: { type: 'json' } }),
  },
};

export type StatesWords = Words<WordKey<typeof en>>;
