import type { BrandTokens } from '@pasar/core/brand/schema';

/** What the operator looks like that has set no brand: greys, so that it is taken for none of its organizations. */
export const PLAIN: BrandTokens = {
  hue: 250,
  chroma: 0.03,
  solid: 0.4,
  tint: 1,
  hue2: 250,
  chroma2: 0.03,
  hueNeutral: 250,
  chromaNeutral: 0.004,
  radius: 8,
  density: 1,
};
