import type { WordKey, Words } from '@pasar/core/words';
import en from '../../../locales/en/partners-invite.json' with { type: 'json' };

export const INVITE_WORDS = {
  name: 'partners-invite',
  en,
  languages: {
    id: () => import('../../../locales/id/partners-invite.json', { with: { type: 'json' } }),
    ru: () => import('../../../locales/ru/partners-invite.json', { with: { type: 'json' } }),
    fr: () => import('../../../locales/fr/partners-invite.json', { with: { type: 'json' } }),
  },
};

export type InviteWords = Words<WordKey<(typeof INVITE_WORDS)['en']>>;
