import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/wallet.json' with { type: 'json' };

export const WALLET_WORDS = {
  name: 'wallet',
  en,
  languages: {
    id: () => import('../../locales/id/wallet.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/wallet.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/wallet.json', { with: { type: 'json' } }),
  },
};

export type WalletWords = Words<WordKey<typeof en>>;
