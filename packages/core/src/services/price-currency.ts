import { type Result, refuse } from '../kernel/result.ts';

/**
 * A service has one price, in minor units of the currency of whoever it is offered to: it can be one amount only where that is one
 * currency. Elsewhere it is on quote, and the price of each order is agreed in that organization's own.
 * @param currencies of the organizations that it is offered to, or is to be
 * @returns undefined when the price says the same to all of them
 */
export function flawInPrice(
  price: number | null,
  currencies: readonly string[],
): Extract<Result<never, 'service.currency'>, { ok: false }> | undefined {
  if (price === null || new Set(currencies).size < 2) return undefined;
  return refuse('service.currency', { field: 'price' });
}
