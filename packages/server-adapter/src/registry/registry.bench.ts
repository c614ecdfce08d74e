/**
 * `npm run bench:registry -- [--json] [--rows 1000000] [--seed 1]`: a dump of that many invented entities is imported into
 * PostgreSQL, then 1 000 of their names are looked for as people mistype them. Names that several entities of a country
 * have are not looked for: nobody could say which is meant. PAR-1.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldName, type RegistryEntity } from '@pasar/core/registry';
import Papa from 'papaparse';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { furnish } from '../marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { execute, startPostgres } from '../testing/postgres-server.ts';
import { randomBy } from '../torture/random.ts';
import { FIELDS } from './entity-of-record.ts';
import { importRegistry } from './import-registry.ts';
import { CORRUPTIONS, canBe, corrupt, mistype } from './testing/corrupt.ts';
import { inventedEntities } from './testing/invented-entities.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const rows = Number(values.rows);
const seed = Number(values.seed);
const say = (text: string) => values.json || console.log(text);

const QUERIES = 1_000;
const WARM_UP = 100;
/** As many as a list of suggestions shows at once. */
const FIRST = 5;
/** A production server has at least as much for it; the rest are PostgreSQL's defaults, durability included. */
const SETTINGS = ['shared_buffers=512MB', 'max_wal_size=4GB'];

const folder = await mkdtemp(join(tmpdir(), 'pasar-registry-'));
const server = await startPostgres(SETTINGS);
const url = server.url('postgres');
const database = await openPostgres(url, { connections: 2, statementTimeout: 600_000 });
try {
  const house = await furnish({ database });
  say(`${rows} rows, seed ${seed}, node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  const dump = await writeDump(join(folder, 'dump.csv'));
  const began = performance.now();
  const imported = await importRegistry(house, dump);
  const importSeconds = (performance.now() - began) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  if (imported.kept !== rows) throw new Error(`kept ${imported.kept} of ${rows}`);
  say(`imported in ${importSeconds.toFixed(1)} s at a peak of ${peakMb.toFixed(0)} MB`);
  // What the autovacuum does by itself in its time.
  await execute(url, 'vacuum analyze pasar.registry_entities');

  const search = (query: string, country: string) =>
    transaction(database, DEPLOYMENT, (tx) => house.registry(tx).search(query, { country, limit: FIRST }));
  const ask = async (query: string, { country, taxId }: RegistryEntity) => {
    const asked = performance.now();
    const found = await search(query, country);
    return { ms: performance.now() - asked, isFound: found.some((one) => one.taxId === taxId) };
  };

  const { unique, commonness } = survey();
  const random = randomBy(seed + 1);
  for (let i = 0; i < WARM_UP; i++) await search(random.pick(unique).name, random.pick(['RU', 'FR', 'ID']));

  const times: number[] = [];
  const found = new Map<string, { asked: number; hit: number }>();
  const slowest: { ms: number; query: string }[] = [];
  const note = (how: string, isFound: boolean) => {
    const { asked, hit } = found.get(how) ?? { asked: 0, hit: 0 };
    found.set(how, { asked: asked + 1, hit: hit + (isFound ? 1 : 0) });
  };
  for (let i = 0; i < QUERIES; i++) {
    const how = CORRUPTIONS[i % CORRUPTIONS.length]!;
    let entity = random.pick(unique);
    const common = (word: string) => commonness(entity.country, word);
    while (!canBe(how, entity.name, common)) entity = random.pick(unique);
    const query = corrupt(entity.name, how, random, common);
    const { ms, isFound } = await ask(query, entity);
    times.push(ms);
    slowest.push({ ms, query });
    note(how, isFound);
    if (!isFound) say(`${how}: "${query}" does not find "${entity.name}"`);
  }
  // Beyond the bar: two mistakes in one name.
  let two = 0;
  for (let i = 0; i < QUERIES / 5; i++) {
    let entity = random.pick(unique);
    while (!canBe('dropped', entity.name, () => 0)) entity = random.pick(unique);
    const query = mistype(mistype(entity.name, 'dropped', random), 'swapped', random);
    if ((await ask(query, entity)).isFound) two++;
  }
  const byTaxId: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const entity = random.pick(unique);
    const { ms, isFound } = await ask(i % 2 === 0 ? entity.taxId : entity.taxId.slice(0, -2), entity);
    byTaxId.push(ms);
    if (i % 2 === 0 && !isFound) throw new Error(`${entity.taxId} is not found`);
  }
  const byTwoLetters: number[] = [];
  for (let i = 0; i < QUERIES / 5; i++) {
    const entity = random.pick(unique);
    byTwoLetters.push((await ask(entity.name.slice(0, 2), entity)).ms);
  }

  for (const [how, { asked, hit }] of found) say(`${how}: ${hit} of ${asked}`);
  for (const { ms, query } of slowest.sort((a, b) => b.ms - a.ms).slice(0, 5)) say(`${ms.toFixed(0)} ms: ${query}`);
  const hits = [...found.values()].reduce((sum, { hit }) => sum + hit, 0);
  const figures = {
    bench: 'registry',
    rows,
    import_s: round(importSeconds),
    rows_per_s: Math.round(rows / importSeconds),
    peak_rss_mb: Math.round(peakMb),
    top5_of_corrupted: hits / QUERIES,
    top5_of_two_mistakes: two / (QUERIES / 5),
    p50_ms: round(quantile(times, 0.5)),
    p95_ms: round(quantile(times, 0.95)),
    by_tax_id_p95_ms: round(quantile(byTaxId, 0.95)),
    by_two_letters_p95_ms: round(quantile(byTwoLetters, 0.95)),
    seed,
  };
  console.log(JSON.stringify(figures));
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

/** Written as it is made: nothing of it stays in memory. */
async function writeDump(path: string): Promise<string> {
  const out = createWriteStream(path);
  out.write(`${FIELDS.join(',')}\n`);
  let lines: string[] = [];
  const flush = async () => {
    if (!out.write(lines.join(''))) await once(out, 'drain');
    lines = [];
  };
  for (const entity of inventedEntities(rows, seed)) {
    lines.push(`${Papa.unparse([FIELDS.map((field) => entity[field] ?? '')])}\n`);
    if (lines.length === 2_000) await flush();
  }
  await flush();
  await once(out.end(), 'finish');
  return path;
}

/** Those whose name nobody else of their country has, and how common words are. */
function survey() {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const keyOf = ({ country, name }: RegistryEntity) => country + foldName(name);
  for (const entity of inventedEntities(rows, seed)) {
    count(names, keyOf(entity));
    for (const word of entity.name.split(' ')) count(words, entity.country + word);
  }
  // Some of all parts of the dump are enough.
  const step = Math.max(1, Math.floor(rows / 50_000));
  const unique: RegistryEntity[] = [];
  let nth = 0;
  for (const entity of inventedEntities(rows, seed)) {
    if (nth++ % step === 0 && names.get(keyOf(entity)) === 1) unique.push(entity);
  }
  return { unique, commonness: (country: string, word: string) => words.get(country + word) ?? 0 };
}

function quantile(figures: readonly number[], part: number): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * part)]!;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
