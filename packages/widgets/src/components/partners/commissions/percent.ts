import type { BasisPoints } from '@pasar/core/commissions';
import type { Formats } from '../../../element/formats.ts';

const HUNDRED = 100;

/**
 * What a person types as a percentage, in basis points: `12,5` and `12.5 %` are 1250. What lies between two of them goes as
 * it is, so that the server says what would pass; undefined for what is no number.
 */
export function basisPointsIn(text: string): BasisPoints | undefined {
  const plain = text.replace(/[\s%\u00a0\u202f]/gu, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  // 8.2 × 100 is 819.9999999999999 in binary: what was typed decides, not that.
  const [whole = '', rest = ''] = plain.split('.');
  const points = Number(`${whole}${rest.padEnd(2, '0').slice(0, 2)}`);
  const beyond = rest.slice(2).replace(/0+$/, '');
  return beyond ? points + Number(`0.${beyond}`) : points;
}

/** For the field: without the sign, with the reader's decimal. */
export function percentTyped(rate: BasisPoints, format: Formats): string {
  return format.number(rate / HUNDRED, { maximumFractionDigits: 2, useGrouping: false });
}

export function percentShown(rate: BasisPoints, format: Formats): string {
  return format.number(rate / HUNDRED / HUNDRED, { style: 'percent', maximumFractionDigits: 2 });
}
