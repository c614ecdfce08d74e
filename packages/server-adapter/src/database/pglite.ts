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
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: failingAloud(pglite) }) });
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

/**
 * A transaction that cannot begin, as when the database has been closed, fails with its first statement. Left to itself the
 * dialect waits for its beginning for ever, and the reason is a rejection that nobody handles: it would end the process.
 */
function failingAloud(pglite: PGlite): PGlite {
  const transaction: PGlite['transaction'] = async (work) => {
    let hasBegun = false;
    try {
      return await pglite.transaction((tx) => {
        hasBegun = true;
        return work(tx);
      });
    } catch (error) {
      if (hasBegun) throw error;
      return work({ query: () => Promise.reject(error) } as never);
    }
  };
  return new Proxy(pglite, {
    get(target, name) {
      if (name === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
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
