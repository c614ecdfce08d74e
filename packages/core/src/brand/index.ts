export type { Brand, BrandTokens } from './brand.schema.ts';
export { hexOf } from './hex.ts';
export {
  ACCENT_SCALE,
  NEUTRAL_SCALE,
  type ScaleStep,
  SECOND_SCALE,
  type Swatch,
  swatches,
  type Theme,
} from './scales.ts';
