/**
 * The formatter of message catalogs: flat keys in i18next's v4 JSON convention, so that translators' tools work.
 *
 * - `{{name}}` is a blank; a blank without a parameter stays as it stands, so that its absence is seen.
 * - A numeric `count` picks `key_zero` for 0 if there is one, then `key_one|_two|_few|_many|_other` by the locale's plural
 *   rules, then the bare `key`, then `key_other`. An empty text is one that is not translated yet.
 * - Values go in as they are: neither escaped (Lit and the mailer do that) nor formatted (numbers, money and dates are
 *   formatted by who knows what they are). Nesting (`$t()`), contexts and ordinals are left out on purpose: they cost
 *   every browser, and translators mistake them.
 */

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

export type Catalog = Readonly<Record<string, string>>;
export type WordParams = Readonly<Record<string, string | number>>;

/** The keys of a catalog as one asks for them: `items` for `items_one` and `items_other`. */
export type WordKey<Words> = keyof Words extends infer Key
  ? Key extends `${infer Base}_${Category}`
    ? Base
    : Key & string
  : never;

/** Answers the words for a key; the key itself when neither the catalog nor the fallback has it. */
export type Words<Key extends string = string> = (key: Key, params?: WordParams) => string;

/**
 * @param locale BCP 47; decides the plural rules
 * @param fallback asked when the catalog has no such key: words of their own, with their own locale's plurals
 * @example
 * const t = createWords('ru', ru, createWords('en', en));
 * t('request.offers', { count: 3 }); // «3 предложения»
 */
export function createWords<Key extends string = string>(
  locale: string,
  catalog: Catalog,
  fallback?: Words<Key>,
): Words<Key> {
  const plurals = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    const { count } = params;
    const text =
      typeof count === 'number'
        ? (count === 0 && catalog[`${key}_zero`]) ||
          catalog[`${key}_${plurals.select(count)}`] ||
          catalog[key] ||
          catalog[`${key}_other`]
        : catalog[key];
    if (!text) return fallback ? fallback(key, params) : key;
    return text.replace(/{{-?\s*([^{}\s,]+)\s*}}/g, (blank, name) => String(params[name] ?? blank));
  };
}
