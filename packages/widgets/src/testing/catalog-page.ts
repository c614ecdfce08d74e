import type { CatalogItem, CatalogPage } from '@pasar/core/catalog';
import type { Instant } from '@pasar/core/kernel';
import { testId } from './people.ts';

const HOUR = 3_600_000;

/** `HH:MM` in Jakarta (UTC+7, no summer time), so many days from today. */
function at(days: number, clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const local = new Date(Date.now() + 7 * HOUR + days * 24 * HOUR);
  local.setUTCHours(hours, minutes, 0, 0);
  return new Date(local.getTime() - 7 * HOUR).toISOString() as Instant;
}

const pictureOf = (name: string): string => new URL(`./pictures/${name}.svg`, import.meta.url).href;

type Line = readonly [
  picture: string,
  name: string,
  category: string,
  icon: string,
  partner: string,
  stars: number | null,
  reviews: number,
  rupiah: number | null,
  unit: string,
  metres: number,
  soonest: Instant | null,
  tags: readonly string[],
];

const LINES: readonly Line[] = [
  [
    'ac-cleaning',
    'Cuci AC split',
    'ac',
    'snowflake',
    'Sejuk Jaya AC',
    4.9,
    312,
    85_000,
    'unit',
    1200,
    at(1, '08:00'),
    ['large-family'],
  ],
  [
    'home-cleaning',
    'Bersih total rumah',
    'cleaning',
    'spray-can',
    'Bening Homecare',
    4.8,
    1046,
    240_000,
    'kunjungan',
    2600,
    at(4, '09:00'),
    ['large-family'],
  ],
  [
    'tap-repair',
    'Perbaikan pipa dan keran',
    'water',
    'droplets',
    'Tirta Teknik',
    4.7,
    198,
    120_000,
    'titik',
    800,
    at(0, '16:00'),
    [],
  ],
  [
    'sofa-cleaning',
    'Cuci sofa dan kasur',
    'furniture',
    'sofa',
    'Bening Homecare',
    4.8,
    421,
    95_000,
    'dudukan',
    2600,
    at(1, '13:00'),
    [],
  ],
  [
    'lights-and-sockets',
    'Lampu dan stopkontak',
    'electricity',
    'plug',
    'Cahaya Elektrik',
    4.9,
    87,
    75_000,
    'titik',
    1900,
    at(0, '17:30'),
    [],
  ],
  [
    'washing-machine-repair',
    'Servis mesin cuci',
    'appliances',
    'washing-machine',
    'Dokter Cuci',
    4.6,
    154,
    110_000,
    'kunjungan',
    3400,
    at(5, '10:00'),
    [],
  ],
  [
    'pest-control',
    'Basmi rayap dan kecoak',
    'pests',
    'bug',
    'Aman Pest Control',
    null,
    0,
    null,
    '',
    4100,
    at(6, '09:00'),
    [],
  ],
  [
    'water-heater-service',
    'Servis pemanas air',
    'water',
    'heater',
    'Tirta Teknik',
    4.7,
    61,
    150_000,
    'unit',
    800,
    null,
    [],
  ],
];

const CATEGORIES = [
  ['ac', 'AC', 'snowflake'],
  ['cleaning', 'Kebersihan', 'spray-can'],
  ['water', 'Pipa dan air', 'droplets'],
  ['electricity', 'Listrik', 'plug'],
  ['furniture', 'Perabot', 'sofa'],
  ['appliances', 'Elektronik', 'washing-machine'],
  ['pests', 'Hama', 'bug'],
] as const;

export const services: readonly CatalogItem[] = LINES.map(
  ([file, name, category, icon, partner, stars, reviews, rupiah, unit, metres, soonest, tags], i) => ({
    service: testId(100 + i),
    kind: { id: testId(200 + i), name, category, icon, picture: pictureOf(file) },
    partner: { id: testId(300 + i), name: partner, rating: stars, reviews },
    summary: 'Cuci unit dalam dan luar, cek tekanan freon. Datang dengan vakum dan alas plastik.',
    description:
      'Teknisi bersertifikat datang dengan peralatan lengkap. Lantai dan perabot dilindungi alas plastik, dan area kerja dibersihkan kembali sebelum pulang.\n\nSuku cadang dihitung terpisah dan hanya dipasang setelah Anda setuju.',
    price: { money: rupiah === null ? null : { amount: rupiah * 100, currency: 'IDR' }, from: true, unit },
    distance: metres,
    point: { lat: -6.2607 + Math.sin(i * 2.4) * 0.011, lng: 106.8136 + Math.cos(i * 1.7) * 0.012 },
    tags: [...tags],
    warrantyDays: i % 3 === 0 ? 30 : null,
    soonest,
  }),
);

export const catalogPage: CatalogPage = {
  items: [...services],
  next: 'more',
  total: 18,
  categories: CATEGORIES.map(([id, name, icon], i) => ({ id, name, icon, count: 2 + (i % 3) })),
};

/** What no layout was drawn for. */
export const longWords: CatalogPage = {
  ...catalogPage,
  items: services.map((item, i) => ({
    ...item,
    kind: { ...item.kind, name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
    partner: {
      ...item.partner,
      name: `Общество с ограниченной ответственностью «Ремонтно-строительное управление № ${i}»`,
    },
    price: { ...item.price, money: { amount: 123_456_789_012, currency: 'IDR' }, unit: 'quadratmeterundstunde' },
    tags: ['a-tag-of-the-organization-which-is-much-longer-than-expected'],
  })),
};
