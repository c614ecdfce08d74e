import * as z from 'zod';
import { id } from '../kernel/kernel.schema.ts';

/** WL-1: a brand is data. Hue in degrees of OKLCH, chroma 0–0.37, lightness 0–1; the token names are the widgets' `--pasar-*`. */
export const BrandTokens = z.object({
  hue: z.number().min(0).max(360),
  chroma: z.number().min(0).max(0.37),
  /** Lightness of the accent's solid step in the light theme. */
  solid: z.number().min(0.2).max(0.8),
  tint: z.number().min(0).max(1).default(1),
  hue2: z.number().min(0).max(360),
  chroma2: z.number().min(0).max(0.37),
  hueNeutral: z.number().min(0).max(360),
  chromaNeutral: z.number().min(0).max(0.05),
  /** CSS pixels. */
  radius: z.number().min(0).max(24),
  density: z.number().min(0.8).max(1.25).default(1),
  font: z.string().max(300).optional(),
});
export type BrandTokens = Readonly<z.output<typeof BrandTokens>>;

export const Brand = z
  .object({
    /** Null: the operator's own, for its sessions. */
    organization: id('organization').nullable(),
    name: z.string(),
    locale: z.string(),
    currency: z.string(),
    /** ISO 3166-1 alpha-2: the country whose phone and tax rules apply. */
    country: z.string().length(2),
    zone: z.string(),
    tokens: BrandTokens,
    /** ORG-5: the organization's marketplace is switched off: a widget says so, and shows nothing of it. */
    switchedOff: z.literal(true).optional(),
    /** For "more" links of consents; the host's own page. */
    privacyUrl: z.string().optional(),
  })
  .meta({ id: 'Brand' });
export type Brand = Readonly<z.output<typeof Brand>>;
