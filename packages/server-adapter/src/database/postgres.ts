import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { listenPostgres } from './listen-postgres.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export interface PostgresOptions {
  /** Connections of this process; by default 10. */
  readonly connections?: number;
  /** Milliseconds after which a statement, or the wait for a connection, is given up; by default 15 000. */
  readonly statementTimeout?: number;
}

/** Milliseconds. */
const IDLE_IN_TRANSACTION = 60_000;

const { builtins, getTypeParser } = pg.types;
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
  [builtins.DATE]: (text: string) => text,
  [builtins.INT8]: Number,
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/**
 * PostgreSQL ≥ 15. The user in `url` owns the tables; requests run as `pasar_app`, which is made by the first migration
 * (so that user needs CREATEROLE, or an administrator has made the role and granted it).
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const timeout = options.statementTimeout ?? 15_000;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    statement_timeout: timeout,
    connectionTimeoutMillis: timeout,
    // Whatever a transaction waits for besides the database: its locks do not outlast that.
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    // A prepared statement's generic plan was measured 15 times slower on the catalog.
    options: '-c plan_cache_mode=force_custom_plan',
    application_name: 'pasar',
    types,
  });
  // A connection that breaks is replaced by the pool. Without a listener it would end the process: an idle one by the
  // pool's event, one in use, between two statements of a transaction, by its own; the next statement then fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(kysely as unknown as Kysely<never>).catch(async (error) => {
    await pool.end();
    throw error;
  });
  return {
    engine: 'postgres',
    kysely,
    listen: (channel, onNotice) => listenPostgres(url, channel, onNotice),
    close: () => pool.end(),
  };
}
