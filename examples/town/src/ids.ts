import type { Id } from '@pasar/core/kernel';

/** The town was founded on this day: the time part of all its ids, so that seeding twice changes nothing. */
const FOUNDED = Date.UTC(2026, 0, 5, 9);

/** A UUIDv7 that depends on nothing but what it names: `townId('partner', 'Sejuk Jaya AC')`. */
export function townId<Kind extends string>(kind: Kind, name: string): Id<Kind> {
  const time = FOUNDED.toString(16).padStart(12, '0');
  const [a, b, c] = [1, 2, 3].map((salt) => hash(`${kind}\n${name}\n${salt}`).toString(16).padStart(8, '0'));
  const variant = '89ab'[hash(`${kind}\n${name}`) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a!.slice(0, 3)}-${variant}${a!.slice(3, 6)}-${b}${c!.slice(4)}` as Id<Kind>;
}

/** Numbers that look drawn by lot and are the same on every run. */
export interface Lot {
  /** 0 ≤ n < 1 */
  next(): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32, seeded by a name. */
export function lot(name: string): Lot {
  let state = hash(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}

/** FNV-1a, then mixed so that neighbouring names lie far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const char of new TextEncoder().encode(text)) h = Math.imul(h ^ char, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
