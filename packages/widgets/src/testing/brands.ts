import type { Brand } from '@pasar/core/brand';
import { brand as kemang, testId } from './people.ts';

/** Three organizations that look nothing like each other. */
export const brands = {
  kemang,
  bellecour: {
    ...kemang,
    organization: testId(2),
    name: 'Régie Bellecour',
    locale: 'fr',
    currency: 'EUR',
    country: 'FR',
    zone: 'Europe/Paris',
    tokens: {
      hue: 345,
      chroma: 0.125,
      solid: 0.41,
      tint: 0.5,
      hue2: 32,
      chroma2: 0.15,
      hueNeutral: 345,
      chromaNeutral: 0.005,
      radius: 6,
      density: 1,
    },
  },
  dom: {
    ...kemang,
    organization: testId(3),
    name: 'Дом у парка',
    locale: 'ru',
    currency: 'RUB',
    country: 'RU',
    zone: 'Europe/Moscow',
    tokens: {
      hue: 264,
      chroma: 0.125,
      solid: 0.42,
      tint: 1,
      hue2: 78,
      chroma2: 0.15,
      hueNeutral: 262,
      chromaNeutral: 0.009,
      radius: 8,
      density: 0.9375,
    },
  },
} satisfies Record<string, Brand>;

export type BrandName = keyof typeof brands;
