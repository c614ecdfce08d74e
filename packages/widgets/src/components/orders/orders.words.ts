import type { WordKey, Words } from '@pasar/core/words';
import en from '../../locales/en/orders.json' with { type: 'json' };
import type shared from '../../locales/en/shared.json';

export const ORDERS_WORDS = {
  name: 'orders',
  en,
  languages: {
    id: () => import('../../locales/id/orders.json', { with: { type: 'json' } }),
    ru: () => import('../../locales/ru/orders.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr/orders.json', { with: { type: 'json' } }),
  },
};

export type OrdersWords = Words<WordKey<typeof en> | WordKey<typeof shared>>;
