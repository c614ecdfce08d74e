import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../../locales/en/partner-about.json' with { type: 'json' };

export const ABOUT_WORDS = {
  name: 'partner-about',
  en,
  languages: {
    id: () => import('../../../../locales/id/partner-about.json', { with: { type: 'json' } }),
    ru: () => import('../../../../locales/ru/partner-about.json', { with: { type: 'json' } }),
    fr: () => import('../../../../locales/fr/partner-about.json', { with: { type: 'json' } }),
  },
};

export type AboutWords = Words<WordKey<typeof en>>;
