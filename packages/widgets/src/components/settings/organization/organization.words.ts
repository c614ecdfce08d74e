import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/settings-organization.json' with { type: 'json' };

export const ORGANIZATION_WORDS = {
  name: 'settings-organization',
  en,
  languages: {
    id: () => import('../../../locales/id/settings-organization.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/settings-organization.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/settings-organization.json', { with: { type: 'json' } }),
  },
};

export type OrganizationWords = Words<WordKey<typeof en>>;
