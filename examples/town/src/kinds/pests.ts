import { choice, choices, household, measure, photos, since } from './pieces.ts';
import type { KindPlan } from './plan.ts';

export const pests: readonly KindPlan[] = [
  {
    slug: 'pest-control',
    icon: 'bug',
    unit: 'visit',
    points: 16,
    price: null,
    warrantyDays: 60,
    form: [
      choice('what', { roaches: 0, termites: 0, ants: 0, bedbugs: 0, moths: 0 }),
      measure('area', 'square', { min: 10, max: 500 }),
      since,
      household,
      photos(),
    ],
  },
  {
    slug: 'mosquito-control',
    icon: 'bug-off',
    unit: 'visit',
    points: 14,
    price: { IDR: 225_000, EUR: 130, RUB: 4_200 },
    warrantyDays: 42,
    form: [
      measure('area', 'square', { min: 10, max: 5_000, required: true }),
      choices('water', { gutters: 0, pots: 0, pond: 0.3 }),
      choice('method', { larvae: 0, fog: 0.5 }),
      household,
    ],
  },
  {
    slug: 'rodent-control',
    icon: 'rat',
    unit: 'visit',
    points: 16,
    price: { IDR: 300_000, EUR: 150, RUB: 4_500 },
    warrantyDays: 90,
    form: [
      choice('animal', { mouse: 0, rat: 0.2, unknown: 0 }),
      choices('signs', { droppings: 0, noise: 0, gnawed: 0 }),
      choices('where', { kitchen: 0, roof: 0.2, cellar: 0 }),
      household,
      photos(),
    ],
  },
];
