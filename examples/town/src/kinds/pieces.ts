import type { Seed } from '@pasar/server-adapter';
import { words, wordsOrNone } from '../words.ts';
import { CURRENCIES, type LocalPrice, minor } from './price.ts';

/** What order forms are put together from. Labels come from the kind's own words, else from the shared ones. */

type Field = Seed['kinds'][number]['form']['fields'][number];
export type Piece = (kind: {
  readonly slug: string;
  readonly unit: string;
  readonly price: LocalPrice | null;
}) => Field;

/** An option and what it adds, as a share of the kind's price: `0.3` is thirty per cent. */
type Options = Readonly<Record<string, number>>;
interface Asked {
  readonly required?: boolean;
  /** Only asked when that field has one of those answers: `['symptom', 'error']`. */
  readonly when?: readonly [field: string, ...is: string[]];
}

function common(slug: string, id: string, { required = false, when }: Asked) {
  const hint = wordsOrNone(slug, `${id}?`);
  return {
    id,
    label: words(slug, id),
    required,
    ...(hint && { hint }),
    ...(when && { when: { field: when[0], is: when.slice(1) } }),
  };
}

function options(slug: string, field: string, shares: Options, price: LocalPrice | null) {
  return Object.entries(shares).map(([id, share]) => {
    const note = wordsOrNone(slug, `${field}.${id}!`);
    const addsIn =
      share && price ? Object.fromEntries(CURRENCIES.map((c) => [c, minor(price[c] * share, c)])) : undefined;
    return { id, label: words(slug, `${field}.${id}`), ...(addsIn && { addsIn }), ...(note && { note }) };
  });
}

/** How many: the quantity of the price. The question names what is counted, so only measures show their unit. */
export function count(id: string, max: number, { initial = 1, min = 1, step = 1 } = {}): Piece {
  return ({ slug, unit }) => ({
    ...common(slug, id, { required: true }),
    type: 'number',
    ...((unit === 'square' || unit === 'metre') && { unit: words(slug, `unit.${unit}`) }),
    min,
    max,
    step,
    initial,
    quantity: true,
  });
}

/** A number that helps to judge the work and does not multiply the price. */
export function measure(
  id: string,
  unit: string | null,
  { min = 1, max = 500, step = 1, ...asked }: Asked & { min?: number; max?: number; step?: number } = {},
): Piece {
  return ({ slug }) => ({
    ...common(slug, id, asked),
    type: 'number',
    ...(unit && { unit: words(slug, `unit.${unit}`) }),
    min,
    max,
    step,
  });
}

export function choice(id: string, shares: Options, asked: Asked = { required: true }): Piece {
  return ({ slug, price }) => ({
    ...common(slug, id, asked),
    type: 'choice',
    options: options(slug, id, shares, price),
  });
}

export function choices(id: string, shares: Options, asked: Asked = {}): Piece {
  return ({ slug, price }) => ({
    ...common(slug, id, asked),
    type: 'choices',
    options: options(slug, id, shares, price),
  });
}

/** Fields that hold what they are called. */
export const text = (id: string, asked: Asked = {}): Piece => plain('text', id, asked);
export const longText = (id: string, asked: Asked = {}): Piece => plain('long-text', id, asked);
export const address = (id: string, asked: Asked = { required: true }): Piece => plain('address', id, asked);
export const phone = (id: string, asked: Asked = {}): Piece => plain('phone', id, asked);
export const email = (id: string, asked: Asked = {}): Piece => plain('email', id, asked);
export const date = (id: string, asked: Asked = {}): Piece => plain('date', id, asked);
export const photos = (asked: Asked = {}): Piece => plain('photos', 'photos', asked);

function plain(
  type: 'text' | 'long-text' | 'address' | 'phone' | 'email' | 'date' | 'photos',
  id: string,
  asked: Asked,
): Piece {
  return ({ slug }) => ({ ...common(slug, id, asked), type });
}

/** What is agreed to stands in the words under `<id>!`. */
export function consent(id: string): Piece {
  return ({ slug }) => ({ ...common(slug, id, { required: true }), type: 'consent', text: words(slug, `${id}!`) });
}

// Asked in more than one trade.

export const brand = text('brand');
export const errorCode = text('code', { when: ['symptom', 'error'] });
export const remarks = longText('remarks');
export const material = choice('material', { partner: 0, mine: 0 });
export const access = choice('access', { lift: 0, stairs: 0.15, high: 0.3 });
export const height = choice('height', { low: 0, high: 0.3 });
export const wall = choice('wall', { brick: 0, concrete: 0.15, drywall: 0, unknown: 0 });
export const since = choice('since', { today: 0, week: 0, longer: 0 });
export const frequency = choice('frequency', { once: 0, weekly: 0, fortnightly: 0, monthly: 0 });
export const furnished = choice('rooms', { empty: 0, furnished: 0.15 });
export const household = choices('household', { children: 0, animals: 0, allergy: 0 });
export const age = choice('age', { new: 0, mid: 0, old: 0 });
export const last = choice('last', { year: 0, longer: 0, never: 0 });
export const waste = choice('waste', { leave: 0, take: 0.3 });
export const oldOne = choice('old', { none: 0, remove: 0.3 });
