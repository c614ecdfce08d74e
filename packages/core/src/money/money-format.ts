import { minorDigits } from './minor-units.ts';
import type { Money } from './money.schema.ts';

/** Money as people read and type it, by locale (WL-3), with `Intl` alone. */

/**
 * `plain`: decimals where people of the currency write them: 148,00 €, but Rp 85.000 and 3 490 ₽ when the amount is whole ·
 * `short`: decimals only when there are any, for pins and tight places: 148 € · `exact`: always, for receipts and statements.
 */
export type MoneyStyle = 'plain' | 'short' | 'exact';

/** Currencies whose minor unit exists on paper, not on price tags. */
const WHOLE = 'AMD COP HUF IDR IRR KZT LBP MMK PKR RSD RUB TWD TZS UZS YER';

const formats = new Map<string, Intl.NumberFormat>();

/** @param locale BCP 47 */
export function formatMoney({ amount, currency }: Money, locale: string, style: MoneyStyle = 'plain'): string {
  const digits = minorDigits(currency);
  const whole = amount % 10 ** digits === 0;
  const shown = whole && (style === 'short' || (style === 'plain' && WHOLE.includes(currency))) ? 0 : digits;
  return formatOf(locale, currency, shown).format(decimalText(amount, digits));
}

/**
 * What a person typed as an amount, in minor units; undefined when it is not one, is negative, or has more decimals than the
 * currency. Currency signs and spaces are looked past. Whether `.` and `,` group or divide is read as the locale does, and
 * the other way round where only that makes sense: `148.00` in French, `1,250,000` in Indonesian.
 */
export function parseMoney(text: string, currency: string, locale: string): Money | undefined {
  const digits = minorDigits(currency);
  const typed = text
    .normalize('NFKC')
    .replace(/^\s*(?:\p{Sc}|\p{L}+\.?)|(?:\p{Sc}|\p{L}+\.?)\s*$/gu, '')
    .replace(/[\s'’]/g, '');
  const decimal = formatOf(locale, 'EUR', 2).format(0.5).includes(',') ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const number = readDecimal(typed, decimal, group, digits) ?? readDecimal(typed, group, decimal, digits);
  const amount = Number(number);
  return number !== undefined && Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}

/** Digits of the minor units. */
function readDecimal(text: string, decimal: string, group: string, digits: number): string | undefined {
  const parts = text.split(decimal);
  if (parts.length > 2) return undefined;
  const [whole = '', fraction = ''] = parts;
  const grouped = whole.split(group);
  // In India groups of two digits stand before the last of three.
  const wellGrouped = grouped.every((part, i) =>
    i === 0 ? /^\d+$/.test(part) : i < grouped.length - 1 ? /^\d{2,3}$/.test(part) : /^\d{3}$/.test(part),
  );
  if (!wellGrouped || (grouped.length > 1 && grouped[0]!.length > 3)) return undefined;
  if (parts.length === 2 && !new RegExp(`^\\d{1,${digits || 1}}$`).test(fraction)) return undefined;
  if (digits === 0 && parts.length === 2) return undefined;
  return grouped.join('') + fraction.padEnd(digits, '0');
}

/** As a text, since a division would lose the last digits of large amounts. */
function decimalText(amount: number, digits: number): Intl.StringNumericLiteral {
  const units = String(Math.abs(amount)).padStart(digits + 1, '0');
  const cut = units.length - digits;
  return `${amount < 0 ? '-' : ''}${units.slice(0, cut)}.${units.slice(cut)}0` as Intl.StringNumericLiteral;
}

function formatOf(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      numberingSystem: 'latn',
      ...fraction,
    });
    formats.set(key, format);
  }
  return format;
}
