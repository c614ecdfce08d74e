import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/partners-referenced.json' with { type: 'json' };

export const REFERENCED_WORDS = {
  name: 'partners-referenced',
  en,
  languages: {
    id: () => import('../../../locales/id/partners-referenced.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/partners-referenced.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/partners-referenced.json', { with: { type: 'json' } }),
  },
};

export type ReferencedWords = Words<WordKey<(typeof REFERENCED_WORDS)['en']>>;
