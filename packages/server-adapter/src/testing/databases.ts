import { randomUUID } from 'node:crypto';
import { describe, inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite.ts';
import { openPostgres, type PostgresOptions } from '../database/postgres.ts';
import { readySnapshot } from '../database/snapshot.ts';
import { execute } from './postgres-server.ts';

/**
 * The contract suite of both engines: what `body` describes must hold on PGlite and on PostgreSQL.
 *
 * ```ts
 * eachDatabase('catalog', (open) => {
 *   let database: Database;
 *   beforeAll(async () => { database = await open(); });
 *   afterAll(() => database.close());
 * });
 * ```
 */
export function eachDatabase(title: string, body: (open: () => Promise<Database>) => void): void {
  describe(`${title} on PGlite`, () => body(freshPglite));
  describe(`${title} on PostgreSQL`, () => body(freshPostgres));
}

/** An empty migrated PGlite in memory. */
export async function freshPglite(): Promise<Database> {
  return openPglite({ snapshot: await readySnapshot() });
}

/** An empty migrated PostgreSQL database. */
export async function freshPostgres(options?: PostgresOptions): Promise<Database> {
  return openPostgres(await freshPostgresUrl(), options);
}

/** For tests in which several servers share one database, and for races. */
export async function freshPostgresUrl(): Promise<string> {
  const maintenance = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(maintenance, `create database ${name} template pasar_template strategy file_copy`);
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  return url.href;
}
