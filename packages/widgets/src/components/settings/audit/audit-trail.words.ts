import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/settings-audit.json' with { type: 'json' };
import type shared from '../../../locales/en/shared.json';

export const AUDIT_WORDS = {
  name: 'settings-audit',
  en,
  languages: {
    id: () => import('../../../locales/id/settings-audit.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/settings-audit.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/settings-audit.json', { with: { type: 'json' } }),
  },
};

/** With the shared ones. */
export type AuditWords = Words<WordKey<typeof en> | WordKey<typeof shared>>;
