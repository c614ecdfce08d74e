export type { Brand, BrandTokens } from './brand.schema.ts';
