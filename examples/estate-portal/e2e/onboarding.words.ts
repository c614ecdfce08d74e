import { readFileSync } from 'node:fs';

/** The words of a widget's file: `say('partners-add', 'send')`. Looking for them, one journey is played in any language. */
export type Say = (file: string, key: string, params?: Readonly<Record<string, string | number>>) => string;

/** @throws when there is no such word: nobody could read what is looked for */
export function wordsIn(locale: string): Say {
  const files = new Map<string, Record<string, string>>();
  return (file, key, params = {}) => {
    if (!files.has(file)) {
      const url = new URL(`../../../packages/widgets/src/locales/${locale}/${file}.json`, import.meta.url);
      files.set(file, JSON.parse(readFileSync(url, 'utf8')));
    }
    const text = files.get(file)![key];
    if (text === undefined) throw new Error(`no “${key}” in ${locale}/${file}.json`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(params[name] ?? ''));
  };
}

/** Where a name begins that goes on: a count behind it, or why something is hindered. */
export const begins = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
