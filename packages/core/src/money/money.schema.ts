import * as z from 'zod';

/**
 * Whole minor units with an ISO 4217 currency: `{ amount: 15900, currency: 'EUR' }` is 159.00 €. The minor unit is ISO 4217's
 * (see `minor-units.ts`), whatever is customarily shown: the rupiah and the rouble have two digits, so Rp 85.000 is 8500000.
 */
export const Money = z
  .object({
    amount: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .meta({ id: 'Money' });
export type Money = Readonly<z.output<typeof Money>>;
