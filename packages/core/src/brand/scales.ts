import type { BrandTokens } from './brand.schema.ts';

/**
 * The twelve-step colour scales, in OKLCH, from what a brand sets. Steps: 1–2 grounds · 3–5 fills (rest, hover, pressed)
 * · 6–8 lines (quiet, plain, control) · 9–10 solid (rest, hover) · 11 quiet text · 12 text.
 */

export type Theme = 'light' | 'dark';

/** Lightness (0–1) and share of the brand's chroma; light theme, then dark. */
export type ScaleStep = readonly [light: number, lightShare: number, dark: number, darkShare: number];

export const NEUTRAL_SCALE: readonly ScaleStep[] = [
  [0.992, 0.35, 0.165, 1],
  [0.978, 0.6, 0.2, 1],
  [0.958, 0.8, 0.238, 1.2],
  [0.935, 1, 0.27, 1.3],
  [0.91, 1, 0.3, 1.4],
  [0.902, 1, 0.315, 1.4],
  [0.85, 1.2, 0.385, 1.5],
  [0.655, 1.6, 0.56, 1.6],
  [0.58, 1.8, 0.64, 1.6],
  [0.515, 1.8, 0.705, 1.6],
  [0.45, 1.8, 0.77, 1.4],
  [0.225, 1.8, 0.955, 0.6],
];

/** Steps 9 and 10 have the brand's own lightness in the light theme: 0 and below is counted from it. */
export const ACCENT_SCALE: readonly ScaleStep[] = [
  [0.992, 0.04, 0.175, 0.25],
  [0.978, 0.1, 0.21, 0.32],
  [0.956, 0.2, 0.26, 0.45],
  [0.93, 0.3, 0.295, 0.52],
  [0.9, 0.4, 0.33, 0.58],
  [0.865, 0.48, 0.375, 0.62],
  [0.8, 0.62, 0.45, 0.7],
  [0.64, 0.85, 0.58, 0.85],
  [0, 1, 0.775, 0.95],
  [-0.05, 1, 0.825, 0.85],
  [0.43, 1, 0.84, 0.75],
  [0.29, 0.7, 0.94, 0.28],
];

/** Only the steps that pictures and the brand's mark use. */
export const SECOND_SCALE: Readonly<Record<number, ScaleStep>> = {
  3: [0.955, 0.25, 0.29, 0.4],
  5: [0.89, 0.55, 0.42, 0.6],
  9: [0.74, 1, 0.77, 0.95],
  11: [0.47, 0.8, 0.84, 0.8],
};

export interface Swatch {
  /** `a3`: the accent's third step; `s` the second colour's, `n` the neutral's. */
  readonly name: string;
  /** CSS, `oklch(…)`. */
  readonly colour: string;
}

/** Every colour of a brand in one theme, worked out to plain values. */
export function swatches(brand: BrandTokens, theme: Theme): readonly Swatch[] {
  const tinted = (step: number) => (theme === 'light' && step > 1 && step < 7 ? brand.tint : 1);
  const all = (name: string, steps: Readonly<Record<number, ScaleStep>>, chroma: number, hue: number, first = 0) =>
    Object.entries(steps).map(([key, [light, lightShare, dark, darkShare]]) => {
      const step = Number(key) + first;
      const lightness = theme === 'dark' ? dark : light > 0 ? light : brand.solid + light;
      const share = (theme === 'dark' ? darkShare : lightShare) * (name === 'a' ? tinted(step) : 1);
      return { name: `${name}${step}`, colour: `oklch(${round(lightness)} ${round(chroma * share)} ${hue})` };
    });
  return [
    ...all('a', ACCENT_SCALE, brand.chroma, brand.hue, 1),
    ...all('s', SECOND_SCALE, brand.chroma2, brand.hue2),
    ...all('n', NEUTRAL_SCALE, brand.chromaNeutral, brand.hueNeutral, 1),
  ];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
