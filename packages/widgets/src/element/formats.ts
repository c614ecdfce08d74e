import type { Instant } from '@pasar/core/kernel';
import { formatMoney, type Money } from '@pasar/core/money';

/** Numbers, money, distances and times in a reader's locale; times in the zone of the place they are about. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** One digit: `4,9`. */
  rating(stars: number): string;
  money(money: Money): string;
  /** Metres up to a kilometre, to the nearest 50; then kilometres with one digit, from 10 without. */
  distance(metres: number): string;
  /** Clock time: `08.00`. */
  time(at: Instant, zone: string): string;
  date(at: Instant, zone: string, options?: Intl.DateTimeFormatOptions): string;
  /** “today”, “tomorrow”, the weekday within six days, else day and month. */
  day(at: Instant, zone: string, now?: Date): string;
  /** `day` and `time` together, beginning a sentence: “Tomorrow 08:00”. */
  moment(at: Instant, zone: string, now?: Date): string;
  /** “in 2 hours”, “5 minutes ago”. */
  relative(at: Instant, now?: Date): string;
}

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function createFormats(locale: string): Formats {
  // Making a formatter costs up to a millisecond; a list asks for the same few thousands of times.
  const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
  const once = <Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: unknown, make: () => Format): Format => {
    const name = JSON.stringify(key);
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as Format;
  };
  const number: Formats['number'] = (value, options = {}) =>
    once(['n', options], () => new Intl.NumberFormat(locale, options)).format(value);
  const date: Formats['date'] = (at, zone, options = { day: 'numeric', month: 'long' }) =>
    once(['d', zone, options], () => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })).format(
      new Date(at),
    );
  const time: Formats['time'] = (at, zone) => date(at, zone, { hour: '2-digit', minute: '2-digit' });
  const inWords = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  /** Days from `now`'s to `at`'s calendar day in the zone. */
  const daysAhead = (at: Instant, zone: string, now: Date): number => {
    const civil = once(['c', zone], () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }));
    return Math.round((Date.parse(civil.format(new Date(at))) - Date.parse(civil.format(now))) / 86_400_000);
  };
  const day: Formats['day'] = (at, zone, now = new Date()) => {
    const ahead = daysAhead(at, zone, now);
    if (Math.abs(ahead) <= 1) return inWords.format(ahead, 'day');
    if (ahead > 1 && ahead < 7) return date(at, zone, { weekday: 'long' });
    return date(at, zone, { day: 'numeric', month: 'short' });
  };

  return {
    number,
    rating: (stars) => number(stars, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    money: (money) => formatMoney(money, locale),
    distance: (metres) =>
      metres < 975
        ? number(Math.max(50, Math.round(metres / 50) * 50), { style: 'unit', unit: 'meter' })
        : number(metres / 1000, { style: 'unit', unit: 'kilometer', maximumFractionDigits: metres < 9950 ? 1 : 0 }),
    time,
    date,
    day,
    moment(at, zone, now) {
      const [first = '', ...rest] = day(at, zone, now);
      return `${first.toLocaleUpperCase(locale)}${rest.join('')} ${time(at, zone)}`;
    },
    relative(at, now = new Date()) {
      const seconds = (Date.parse(at) - now.getTime()) / 1000;
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
      return inWords.format(Math.round(seconds / size), unit);
    },
  };
}
