import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../../locales/en/partner-zone.json' with { type: 'json' };

export const ZONE_TAB_WORDS = {
  name: 'partner-zone',
  en,
  languages: {
    id: () => import('../../../../locales/id/partner-zone.json', { with: { type: 'json' } }),
    ru: () => import('../../../../locales/ru/partner-zone.json', { with: { type: 'json' } }),
    fr: () => import('../../../../locales/fr/partner-zone.json', { with: { type: 'json' } }),
  },
};

export type ZoneTabWords = Words<WordKey<typeof en>>;
