import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../../locales/en/partner-services.json' with { type: 'json' };

export const SERVICES_WORDS = {
  name: 'partner-services',
  en,
  languages: {
    id: () => import('../../../../locales/id/partner-services.json', { with: { type: 'json' } }),
    ru: () => import('../../../../locales/ru/partner-services.json', { with: { type: 'json' } }),
    fr: () => import('../../../../locales/fr/partner-services.json', { with: { type: 'json' } }),
  },
};

export type ServicesWords = Words<WordKey<typeof en>>;
