import { flawInRate, WHOLE } from '@pasar/core/commissions';
import type { Formats } from '../../element/formats.ts';

/** Why a rate that was typed will not do. */
export type RateFlaw = 'missing' | 'number' | 'range' | 'precision';
type ReadRate = { readonly rate: number } | { readonly flaw: RateFlaw };

/**
 * A percentage as people write it, `12,5`, `12.5 %`, as basis points; the core's own rule says what will not do. Digits of
 * other scripts are read as well.
 */
export function readRate(text: string): ReadRate {
  const plain = plainNumber(text);
  if (!plain) return { flaw: 'missing' };
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/u.test(plain)) return { flaw: 'number' };
  const rate = basisPoints(plain);
  const flaw = flawInRate(rate);
  return flaw ? { flaw: flaw.refusal.code === 'rate.range' ? 'range' : 'precision' } : { rate };
}

/** The rates beside one that is too precise, in basis points: `1234` and `1235` of `12.345`. */
export function ratesBeside(text: string): readonly [number, number] {
  const rate = basisPoints(plainNumber(text));
  return [Math.floor(rate), Math.ceil(rate)];
}

/** In a reader's locale, never rounded. */
export function percentIn(format: Formats, rate: number): string {
  return format.number(rate / WHOLE, { style: 'percent', maximumFractionDigits: 2 });
}

/** As it stands in a field before a percent sign. */
export function rateText(format: Formats, rate: number): string {
  return format.number(rate / 100, { maximumFractionDigits: 2, useGrouping: false });
}

function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s%٪]/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[,٫]/u, '.')
    .replace('−', '-');
}

/** As text, so that nothing is lost: 12.35 × 100 is not 1235 in binary fractions. */
function basisPoints(plain: string): number {
  return Number(`${plain}e2`);
}

/** A digit of any script by its value: each script's run of ten begins at a zero. */
function digit(given: string): string {
  let code = given.codePointAt(0)!;
  if (code < 128) return given;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
