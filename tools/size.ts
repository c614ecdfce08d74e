/** `npm run size [-- --json]`: weighs what a page loads for each widget against its budget. Needs a build. */
import { readdirSync } from 'node:fs';
import { FROM_SOURCES, forbiddenIn, weigh } from './weigh.ts';

/** Thousands of bytes of the static graph, gzipped: the widget, the provider around it and English. */
const WIDGETS: readonly (readonly [entry: string, kb: number])[] = [
  ['order-form', 25],
  ['catalog', 27],
  ['inbox', 30],
];
/** What a further widget may add to the part all share. */
const FURTHER: readonly string[] = [
  'orders',
  'map',
  'wallet',
  'settings',
  'partners',
  'agreements',
  'partner-profile',
  'operator',
];
const FURTHER_KB = 15;
const LOADER_KB = 1.5;
const MAP_CHUNK_KB = 54;
const LOCALE_KB = 3;

interface Row {
  readonly entry: string;
  readonly gzip_kb: number;
  readonly budget_kb: number;
}

const define = (...names: string[]) => names.map((name) => `import '@pasar/widgets/${name}/define';`).join('\n');
const kb = (bytes: number) => Math.round(bytes / 10) / 100;

const size: Row[] = [];
const forbidden: string[] = [];
const note = (entry: string, bytes: number, budget_kb: number) => size.push({ entry, gzip_kb: kb(bytes), budget_kb });
/** Weighs what is published, and looks through its sources for what must not be in it. */
const inspect = async (entry: string, text: string): Promise<number> => {
  const [published, sources] = await Promise.all([weigh(text), weigh(text, FROM_SOURCES)]);
  forbidden.push(...forbiddenIn(sources.modules).map((name) => `${entry}: ${name}`));
  return published.gzip;
};

note('loader', await inspect('loader', `import '@pasar/widgets/loader';`), LOADER_KB);
for (const [entry, budget] of WIDGETS) note(entry, await inspect(entry, define('provider', entry)), budget);
const shared = await weigh(define('provider'));
for (const entry of FURTHER) {
  const bytes = await inspect(entry, define('provider', entry));
  note(`${entry}, beyond the shared part`, bytes - shared.gzip, FURTHER_KB);
}
/**
 * What a widget asks for by itself as soon as it stands, beside its data: outside the static graph and its budget, and
 * printed so that nobody takes the budget for the whole.
 */
const AT_ONCE: readonly (readonly [entry: string, module: string])[] = [
  ['order-form', 'order-form/form.ts'],
  ['orders', 'orders/order-desk.ts'],
];
const follows = await Promise.all(
  AT_ONCE.map(async ([entry, module]) => {
    const all = `${define('provider', entry)} export * from './packages/widgets/src/components/${module}';`;
    return { entry, with_what_follows_gzip_kb: kb((await weigh(all, FROM_SOURCES)).gzip) };
  }),
);

note('map chunk, lazy', (await weigh(define('map'))).lazyGzip, MAP_CHUNK_KB);

/** What a page loads for a language: the shared words and the widget's. */
const LOCALES = './packages/widgets/src/locales';
for (const locale of readdirSync(LOCALES).filter((name) => name !== 'en')) {
  for (const file of readdirSync(`${LOCALES}/${locale}`).filter((name) => name !== 'shared.json')) {
    const imports = ['shared', file.slice(0, -'.json'.length)].map(
      (name) => `export { default as '${name}' } from '${LOCALES}/${locale}/${name}.json';`,
    );
    const { gzip } = await weigh(imports.join('\n'), { charset: 'utf8' });
    note(`words ${locale} ${file.slice(0, -'.json'.length)}`, gzip, LOCALE_KB);
  }
}

const over = size.filter(({ gzip_kb, budget_kb }) => gzip_kb > budget_kb);
if (process.argv.includes('--json')) console.log(JSON.stringify({ size, forbidden, follows }));
else {
  for (const { entry, gzip_kb, budget_kb } of size) {
    console.log(
      `${gzip_kb > budget_kb ? '✗' : '✓'} ${entry.padEnd(32)} ${gzip_kb.toFixed(2).padStart(7)} of ${budget_kb} kB`,
    );
  }
}
if (!process.argv.includes('--json')) {
  for (const row of follows)
    console.log(`  ${row.entry}, with what follows at once: ${row.with_what_follows_gzip_kb} kB`);
}
for (const { entry, gzip_kb, budget_kb } of over) console.error(`${entry}: ${gzip_kb} kB, over its ${budget_kb} kB.`);
for (const found of forbidden) console.error(`${found} is in a static graph; load it when it is needed.`);
process.exitCode = over.length > 0 || forbidden.length > 0 ? 1 : 0;
