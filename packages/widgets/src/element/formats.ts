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
  /** For `date`: the hour as `time` has it, `07:06` but `7:06 AM`. */
  readonly clock: Pick<Intl.DateTimeFormatOptions, 'hour' | 'minute'>;
  date(at: Instant, zone: string, options?: Intl.DateTimeFormatOptions): string;
  /** “today”, “tomorrow”, the weekday within six days, else day and month. */
  day(at: Instant, zone: string, now?: Date): string;
  /** `day` and `time` together, beginning a sentence: “Tomorrow 08:00”. */
  moment(at: Instant, zone: string, now?: Date): string;
  /** “in 2 hours”, “5 minutes ago”. */
  relative(at: Instant, now?: Date): string;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Making a formatter costs up to a millisecond; a list asks for the same few thousands of times. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function kept<Options extends object, Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  Kind: new (locale: string, options: Options) => Format,
  locale: string,
  options: Options,
): Format {
  const key = Kind.name + locale + JSON.stringify(options);
  const format = (formats.get(key) as Format) ?? new Kind(locale, options);
  formats.set(key, format);
  return format;
}

export function createFormats(locale: string): Formats {
  const number: Formats['number'] = (value, options = {}) => kept(Intl.NumberFormat, locale, options).format(value);
  const date: Formats['date'] = (at, timeZone, options = { day: 'numeric', month: 'long' }) =>
    kept(Intl.DateTimeFormat, locale, { ...options, timeZone }).format(new Date(at));
  const time: Formats['time'] = (at, zone) => date(at, zone, { timeStyle: 'short' });
  const { hour12 } = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions();
  const inWords = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const day: Formats['day'] = (at, timeZone, now = new Date()) => {
    // Sweden writes dates as ISO does: they can be subtracted.
    const civil = (of: Date) => Date.parse(kept(Intl.DateTimeFormat, 'sv', { timeZone }).format(of));
    const ahead = Math.round((civil(new Date(at)) - civil(now)) / 86_400_000);
    if (Math.abs(ahead) < 2) return inWords.format(ahead, 'day');
    return date(at, timeZone, ahead > 0 && ahead < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' });
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
    clock: { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' },
    date,
    day,
    moment(at, zone, now) {
      const text = day(at, zone, now);
      return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)} ${time(at, zone)}`;
    },
    relative(at, now = new Date()) {
      const seconds = (Date.parse(at) - now.getTime()) / 1000;
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[2];
      return inWords.format(Math.round(seconds / size), unit);
    },
  };
}
