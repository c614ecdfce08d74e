export type { Brand, BrandTokens } from './brand.schema.ts';
export { type Swatch, swatches, type Theme } from './scales.ts';
