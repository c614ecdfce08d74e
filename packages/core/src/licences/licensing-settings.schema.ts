import * as z from 'zod';
import { BrandTokens } from '../brand/brand.schema.ts';
import { isEmail } from '../forms/email.ts';
import { CountryCode, TimeZone } from '../kernel/region.schema.ts';
import { Money } from '../money/money.schema.ts';

const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text));

/** Whose working days count (PAR-2): public holidays of a country, or of one of its regions. */
export const BusinessRegion = z.object({
  country: CountryCode,
  /** The part of ISO 3166-2 after the hyphen: `BY` of `DE-BY`. */
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .optional(),
  zone: TimeZone,
});
export type BusinessRegion = Readonly<z.output<typeof BusinessRegion>>;

/** PAR-16: how the operator bills licences; one set for the deployment. */
export const LicensingSettings = z
  .object({
    /** Who stands on the invoices as their issuer; without a name none can be issued. */
    issuer: z
      .object({
        name: Line,
        taxId: Line.optional(),
        address: z.array(Line).max(6).default([]),
        /** How to pay: bank, account, whatever the payer's bank asks for. */
        payment: z.array(Line).max(8).default([]),
      })
      .nullable()
      .default(null),
    /** What a term costs unless the operator says otherwise on the invoice, tax inside. */
    price: Money.refine(({ amount }) => amount > 0)
      .nullable()
      .default(null),
    /** Basis points of tax inside the price: 2000 is 20 %. */
    taxRate: z.int().min(0).max(10_000).default(0),
    /** A term's length. */
    months: z.int().min(1).max(60).default(12),
    /** Days before a term's end at which its renewal is invoiced. */
    aheadDays: z.int().min(1).max(180).default(30),
    /** Days within which an invoice is to be paid. */
    paymentDays: z.int().min(1).max(180).default(14),
    calendar: BusinessRegion.default({ country: 'FR', zone: 'Europe/Paris' }),
    /** Where the operator hears of new and overdue tickets; nowhere when left out. */
    alertsTo: z.string().max(254).refine(isEmail, { error: 'field.email' }).nullable().default(null),
    /** The operator's own language. */
    locale: z.string().max(35).default('en'),
    /** The operator's name, as letters are signed that no organization sends. */
    name: Line.default('Marketplace'),
    /** WL-1: how the operator's own pages and letters look; greys when left out. */
    brand: BrandTokens.nullable().default(null),
  })
  .meta({ id: 'LicensingSettings' });
export type LicensingSettings = Readonly<z.output<typeof LicensingSettings>>;
