/**
 * `npm run bench:registry -- [--json] [--rows 1000000] [--seed 1]`: a dump of that many invented entities is imported into
 * PostgreSQL, then 1 000 of their names are looked for as people mistype them, one after another (PAR-1).
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RegistryEntity } from '@pasar/core/registry';
import Papa from 'papaparse';
import { openPostgres } from '../database/postgres.ts';
import { transaction } from '../database/transaction.ts';
import { furnish } from '../marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { execute, startPostgres } from '../testing/postgres-server.ts';
import { FIELDS } from './entity-of-record.ts';
import { importRegistry } from './import-registry.ts';
import { inventedEntities } from './testing/invented-entities.ts';
import { mistypedQuestions } from './testing/mistyped-questions.ts';

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

  const { mistyped, twice, others } = mistypedQuestions(rows, seed, QUERIES);
  for (const { name, country } of others.slice(0, WARM_UP)) await search(name, country);

  const times: number[] = [];
  const found = new Map<string, { asked: number; hit: number }>();
  const slowest: { ms: number; query: string }[] = [];
  for (const { how, query, entity } of mistyped) {
    const { ms, isFound } = await ask(query, entity);
    times.push(ms);
    slowest.push({ ms, query });
    const { asked, hit } = found.get(how) ?? { asked: 0, hit: 0 };
    found.set(how, { asked: asked + 1, hit: hit + (isFound ? 1 : 0) });
    if (!isFound) say(`${how}: "${query}" does not find "${entity.name}"`);
  }
  let two = 0;
  for (const { query, entity } of twice) if ((await ask(query, entity)).isFound) two++;
  const byTaxId: number[] = [];
  const byTwoLetters: number[] = [];
  for (const [i, entity] of others.entries()) {
    const { ms, isFound } = await ask(i % 2 === 0 ? entity.taxId : entity.taxId.slice(0, -2), entity);
    byTaxId.push(ms);
    if (i % 2 === 0 && !isFound) throw new Error(`${entity.taxId} is not found`);
    if (i % 5 === 0) byTwoLetters.push((await ask(entity.name.slice(0, 2), entity)).ms);
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
    top5_of_two_mistakes: two / twice.length,
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

function quantile(figures: readonly number[], part: number): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * part)]!;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
