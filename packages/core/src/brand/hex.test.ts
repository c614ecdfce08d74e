import { expect, test } from 'vitest';
import { hexOf } from './hex.ts';

test.each([
  // The values that CSS Color 4 gives for these names.
  ['oklch(0 0 0)', '#000000'],
  ['oklch(1 0 0)', '#ffffff'],
  ['oklch(0.62796 0.25768 29.234)', '#ff0000'],
  ['oklch(0.51975 0.17686 142.495)', '#008000'],
  ['oklch(0.45201 0.31321 264.052)', '#0000ff'],
])('WL-1 %s is %s', (oklch, hex) => {
  const bytes = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  const [found, wanted] = [bytes(hexOf(oklch)), bytes(hex)];
  for (const [i, value] of wanted.entries()) expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(3);
});

test('WL-1 a colour beyond sRGB keeps its hue and loses chroma', () => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hexOf('oklch(0.7 0.37 150)').slice(at, at + 2), 16));
  expect(red).toBeLessThan(16);
  expect(green).toBeGreaterThan(blue! * 2);
});
