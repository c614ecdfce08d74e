import * as z from 'zod';

/** Whole minor units with an ISO 4217 currency; `{ amount: 15900, currency: 'EUR' }` is 159.00 €. */
export const Money = z
  .object({
    amount: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .meta({ id: 'Money' });
export type Money = Readonly<z.output<typeof Money>>;
