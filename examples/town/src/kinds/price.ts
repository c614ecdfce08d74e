/** In whole units of the currency, as people say them; see `minor`. */
export interface LocalPrice {
  readonly IDR: number;
  readonly EUR: number;
  readonly RUB: number;
}
export type TownCurrency = keyof LocalPrice;
export const CURRENCIES: readonly TownCurrency[] = ['IDR', 'EUR', 'RUB'];

/** Prices are named in steps that people name them in. */
const STEP: LocalPrice = { IDR: 5_000, EUR: 1, RUB: 50 };

/** @returns minor units (all three have two digits), rounded to the step, at least one step */
export function minor(amount: number, currency: TownCurrency): number {
  const step = STEP[currency];
  return Math.max(1, Math.round(amount / step)) * step * 100;
}
