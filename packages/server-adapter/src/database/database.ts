import type { Kysely, Transaction } from 'kysely';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** A transaction under row security; the only way stores reach the database. */
export type Tx = Transaction<Tables>;

/** One dialect, two engines: `openPglite` (everywhere) and `openPostgres` (Node). Migrated when it is handed out. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /** As the owner of the tables. Use `transaction(database, scope, …)`. */
  readonly kysely: Kysely<Tables>;
  /**
   * PostgreSQL's notices. They may only make things sooner: a notice can be lost, polling cannot.
   * @returns how to stop listening
   */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The newest migration's name: what `health.read` tells. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.name;
