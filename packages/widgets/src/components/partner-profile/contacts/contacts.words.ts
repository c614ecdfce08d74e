import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-contacts.json' with { type: 'json' };

export const CONTACTS_WORDS = {
  name: 'profile-contacts',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-contacts.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-contacts.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-contacts.json', { with: { type: 'json' } }),
  },
};

export type ContactsWords = Words<WordKey<typeof en>>;
