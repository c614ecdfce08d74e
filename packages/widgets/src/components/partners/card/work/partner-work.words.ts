import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../../locales/en/partner-work.json' with { type: 'json' };

export const WORK_WORDS = {
  name: 'partner-work',
  en,
  languages: {
    id: () => import('../../../../locales/id/partner-work.json', { with: { type: 'json' } }),
    ru: () => import('../../../../locales/ru/partner-work.json', { with: { type: 'json' } }),
    fr: () => import('../../../../locales/fr/partner-work.json', { with: { type: 'json' } }),
  },
};

export type WorkWords = Words<WordKey<typeof en>>;
