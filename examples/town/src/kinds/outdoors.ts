import { choice, choices, count, frequency, measure, photos, waste } from './pieces.ts';
import type { KindPlan } from './plan.ts';

export const outdoors: readonly KindPlan[] = [
  {
    slug: 'garden-care',
    icon: 'flower-2',
    unit: 'hour',
    points: 8,
    price: { IDR: 60_000, EUR: 38, RUB: 1_100 },
    warrantyDays: null,
    form: [
      count('hours', 8, { initial: 2 }),
      measure('area', 'square', { max: 5_000 }),
      choices('work', { mow: 0, weed: 0, hedge: 0.4, plant: 0 }, { required: true }),
      waste,
      frequency,
      photos(),
    ],
  },
  {
    slug: 'tree-pruning',
    icon: 'tree-deciduous',
    unit: 'tree',
    points: 18,
    price: { IDR: 350_000, EUR: 190, RUB: 6_800 },
    warrantyDays: null,
    form: [
      count('trees', 20),
      choice('tall', { low: 0, mid: 0.6, high: 1.6 }),
      choices('work', { prune: 0, fell: 1, stump: 0.8 }, { required: true }),
      choices('near', { house: 0.1, wires: 0.3, street: 0.2 }),
      waste,
      photos({ required: true }),
    ],
  },
  {
    slug: 'pool-cleaning',
    icon: 'waves-ladder',
    unit: 'visit',
    points: 14,
    price: { IDR: 275_000, EUR: 85, RUB: 4_800 },
    warrantyDays: null,
    form: [
      measure('volume', 'cubic', { max: 600, required: true }),
      choice('water', { clear: 0, cloudy: 0.3, green: 0.8 }),
      choices('work', { filter: 1, winter: 1.2 }),
      frequency,
      photos(),
    ],
  },
  {
    slug: 'gutter-cleaning',
    icon: 'house',
    unit: 'metre',
    points: 12,
    price: { IDR: 18_000, EUR: 9, RUB: 350 },
    warrantyDays: null,
    form: [
      count('length', 200, { initial: 20, min: 5 }),
      choice('storeys', { one: 0, two: 5, more: 14 }),
      choices('work', { guard: 8, joints: 6 }),
      photos(),
    ],
  },
];
