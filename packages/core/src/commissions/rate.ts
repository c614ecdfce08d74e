import { refuse } from '../kernel/result.ts';

/** Of a whole: 10 000 basis points are all of it. */
export const WHOLE = 10_000;

/**
 * What is wrong with a rate in basis points; undefined when it will do. The precision comes first: 12.345 % lies between
 * two rates that would pass, 101 % beyond all of them.
 * @param field a JSON path to it
 */
export function flawInRate(rate: number, field = 'rate') {
  if (!(rate >= 0 && rate <= WHOLE)) return refuse('rate.range', { field });
  if (!Number.isInteger(rate)) return refuse('rate.precision', { field });
  return undefined;
}

/** `12,5 %`, as a language writes it: never rounded, two decimals at most. */
export function percentOf(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rate / WHOLE);
}
