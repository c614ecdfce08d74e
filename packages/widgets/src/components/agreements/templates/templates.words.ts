import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/agreements-templates.json' with { type: 'json' };
import type shared from '../../../locales/en/shared.json';

export const TEMPLATES_WORDS = {
  name: 'agreements-templates',
  en,
  languages: {
    id: () => import('../../../locales/id/agreements-templates.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/agreements-templates.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/agreements-templates.json', { with: { type: 'json' } }),
  },
};

/** With the shared ones. */
export type TemplatesWords = Words<WordKey<typeof en> | WordKey<typeof shared>>;
