import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/settings-staff.json' with { type: 'json' };

export const STAFF_WORDS = {
  name: 'settings-staff',
  en,
  languages: {
    id: () => import('../../../locales/id/settings-staff.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/settings-staff.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/settings-staff.json', { with: { type: 'json' } }),
  },
};

export type StaffWords = Words<WordKey<typeof en>>;
