import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-organizations.json' with { type: 'json' };

export const ORGANIZATIONS_WORDS = {
  name: 'profile-organizations',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-organizations.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-organizations.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-organizations.json', { with: { type: 'json' } }),
  },
};

export type OrganizationsWords = Words<WordKey<typeof en>>;
