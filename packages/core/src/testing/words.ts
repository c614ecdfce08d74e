import type { Catalog } from '../words/words.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * What a translated catalog lacks, measured by English and by the plural forms its language has: keys, forms, blanks, and what
 * it has too much. Empty when it is complete.
 */
export function missingWords(locale: string, catalog: Catalog, english: Catalog): string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const [key, text] of Object.entries(english)) {
    if (!PLURAL.test(key)) wanted.set(key, text);
    else if (key.endsWith('_other')) for (const form of forms) wanted.set(key.replace(PLURAL, `_${form}`), text);
  }
  const faults = Object.keys(catalog)
    .filter((key) => !wanted.has(key))
    .map((key) => `${key}: not in English, or no form of this language`);
  for (const [key, text] of wanted) {
    const own = catalog[key];
    if (!own?.trim()) faults.push(`${key}: missing`);
    else if (blanks(own) !== blanks(text)) faults.push(`${key}: blanks ${blanks(own)}, English has ${blanks(text)}`);
  }
  return faults;
}

/** Which blanks, in whatever order. “One” may be a word, so the count may be left out. */
function blanks(text: string): string {
  const names = Array.from(text.matchAll(/{{-?\s*([^{}\s]+)\s*}}/g), ([, name]) => name).filter(
    (name) => name !== 'count',
  );
  return [...new Set(names)].sort().join();
}
