import type { WordKey, Words } from '@pasar/core/words';
import { withWords } from '../../../element/words.ts';
import en from '../../../locales/en/agreements-offer.json' with { type: 'json' };
import type shared from '../../../locales/en/shared.json';
import { TERMS_WORDS } from '../terms.words.ts';

export const OFFER_WORDS = withWords(
  {
    name: 'agreements-offer',
    en,
    languages: {
      id: () => import('../../../locales/id/agreements-offer.json', { with: { type: 'json' } }),
      ru: () => import('../../../locales/ru/agreements-offer.json', { with: { type: 'json' } }),
      fr: () => import('../../../locales/fr/agreements-offer.json', { with: { type: 'json' } }),
    },
  },
  TERMS_WORDS,
);

/** With the shared ones. */
export type OfferWords = Words<WordKey<(typeof OFFER_WORDS)['en']> | WordKey<typeof shared>>;
