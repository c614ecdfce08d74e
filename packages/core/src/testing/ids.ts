import type { Id } from '../kernel/ids.ts';

/**
 * UUIDv7s, always the same for the same seed: `const id = someIds(7); id<'request'>()`. Their time part counts up from
 * 2026-01-01, so that they sort in the order they were made.
 */
export function someIds(seed = 1): <Kind extends string>() => Id<Kind> {
  let at = Date.UTC(2026, 0, 1);
  let state = seed >>> 0;
  // Mulberry32: thirty-two good bits a step.
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);
  return <Kind extends string>() => {
    const time = hex(at++, 12);
    const variant = '89ab'[bits() & 3];
    return [
      time.slice(0, 8),
      time.slice(8),
      `7${hex(bits(), 3)}`,
      `${variant}${hex(bits(), 3)}`,
      hex(bits(), 4) + hex(bits(), 8),
    ].join('-') as Id<Kind>;
  };
}
