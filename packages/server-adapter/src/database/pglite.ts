import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export interface PgliteOptions {
  /** Where the data lives: a folder (Node), `idb://…` (browser); in memory when left out. Take `openFolder` for folders. */
  readonly dataDir?: string;
  /** A ready-made, migrated database (`snapshotOf`) to start an empty one from: seconds sooner. */
  readonly snapshot?: Blob;
  /** The WebAssembly modules and file bundle, for hosts that load them their own way. */
  readonly engine?: Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule' | 'fsBundle'>;
}

const parsers = {
  [types.TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
  [types.DATE]: (text: string) => text,
  [types.INT8]: Number,
};

/** PostgreSQL inside this process. It has one connection: transactions run one after another. */
export async function openPglite({ dataDir, snapshot, engine }: PgliteOptions = {}): Promise<Database> {
  const pglite = await PGlite.create({
    ...engine,
    ...(dataDir && { dataDir }),
    ...(snapshot && { loadDataDir: snapshot }),
    parsers,
  });
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(kysely as unknown as Kysely<never>);
  return {
    engine: 'pglite',
    kysely,
    listen: async (channel, onNotice) => pglite.listen(channel, onNotice),
    close: async () => {
      if (!pglite.closed) await pglite.close();
    },
  };
}

/** An empty migrated database as a file to start others from. */
export async function makeSnapshot(): Promise<Blob> {
  const pglite = await PGlite.create();
  const kysely = new Kysely<never>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(kysely);
  // Two thirds of the files are databases to copy new ones from, which an embedded one never makes.
  await pglite.exec(`update pg_database set datistemplate = false where datname like 'template%'`);
  for (const template of ['template0', 'template1']) await pglite.exec(`drop database ${template}`);
  await pglite.exec('checkpoint');
  const snapshot = await pglite.dumpDataDir('gzip');
  await pglite.close();
  return snapshot;
}
