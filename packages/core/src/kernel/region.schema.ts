import * as z from 'zod';

/** Where and how people live: zones, currencies, languages, as this machine's `Intl` knows them. */

const known = (probe: () => unknown): boolean => {
  try {
    return Boolean(probe());
  } catch {
    return false;
  }
};

export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => known(() => new Intl.DateTimeFormat('en', { timeZone: zone })))
  .meta({ description: 'IANA time zone' });

export const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((currency) => Intl.supportedValuesOf('currency').includes(currency))
  .meta({ description: 'ISO 4217' });

export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: 'ISO 3166-1 alpha-2' });

export const LanguageTag = z
  .string()
  .min(2)
  .max(35)
  .refine((tag) => known(() => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0))
  .meta({ description: 'BCP 47' });
