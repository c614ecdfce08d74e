import type { Brand } from '@pasar/core/brand';
import type { Id } from '@pasar/core/kernel';
import type { Me } from '@pasar/core/people';

/** A UUIDv7 that reads as its number. */
export function testId<Kind extends string>(number: number): Id<Kind> {
  return `019a0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as Id<Kind>;
}

export const brand: Brand = {
  organization: testId(1),
  name: 'Griya Kemang',
  locale: 'id',
  currency: 'IDR',
  country: 'ID',
  zone: 'Asia/Jakarta',
  tokens: {
    hue: 188,
    chroma: 0.092,
    solid: 0.49,
    tint: 1,
    hue2: 58,
    chroma2: 0.13,
    hueNeutral: 82,
    chromaNeutral: 0.007,
    radius: 10,
    density: 1,
  },
};

export const me: Me = {
  role: 'customer',
  organization: brand.organization,
  sites: [
    {
      id: testId(11),
      name: 'Menara Cendana',
      address: 'Unit 12B, Jl. Kemang Raya 24',
      quarter: 'Kemang Selatan',
      point: { lat: -6.2607, lng: 106.8136 },
      zone: 'Asia/Jakarta',
    },
    {
      id: testId(12),
      name: 'Wisma Ampera',
      address: 'Lantai 3, Jl. Ampera Raya 7',
      quarter: 'Ampera',
      point: { lat: -6.2762, lng: 106.8192 },
      zone: 'Asia/Jakarta',
    },
  ],
  tags: ['large-family'],
  contact: { name: 'Rani Wulandari', phone: '+6281355500142', email: 'rani@example.org' },
};
