import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/zone-editor.json' with { type: 'json' };

export const ZONE_WORDS = {
  name: 'zone-editor',
  en,
  languages: {
    id: () => import('../../locales/id/zone-editor.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/zone-editor.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/zone-editor.json', { with: { type: 'json' } }),
  },
};

export type ZoneWords = Words<WordKey<typeof en>>;
