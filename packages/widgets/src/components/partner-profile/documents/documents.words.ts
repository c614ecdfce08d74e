import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/profile-documents.json' with { type: 'json' };

export const DOCUMENTS_WORDS = {
  name: 'profile-documents',
  en,
  languages: {
    id: () => import('../../../locales/id/profile-documents.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/profile-documents.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/profile-documents.json', { with: { type: 'json' } }),
  },
};

export type DocumentsWords = Words<WordKey<typeof en>>;
