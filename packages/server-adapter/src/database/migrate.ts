import { type Kysely, sql } from 'kysely';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { errorCode, withRetries } from './retry.ts';

/** What two servers starting on one empty database trip over: the loser looks again. */
const CREATED_MEANWHILE = new Set(['23505', '42P06', '42P07', '42710']);

/**
 * Brings the schema up to date, however many servers start at once: a migration's own row is its lock. Whoever inserts
 * it first runs the migration in the same transaction; the others wait on the row, see it, and go on.
 * @returns the names of those that were run
 * @throws when the database has migrations that this version does not know: it belongs to a newer one
 */
export async function migrate(
  kysely: Kysely<never>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  const applied = await appliedMigrations(kysely);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown) throw new Error(`the database was made by a newer version: it has the migration ${unknown}`);

  const run: string[] = [];
  for (const migration of migrations) {
    if (!applied.includes(migration.name) && (await apply(kysely, migration))) run.push(migration.name);
  }
  return run;
}

async function appliedMigrations(kysely: Kysely<never>): Promise<readonly string[]> {
  const bootstrap = async () => {
    await sql`create schema if not exists pasar`.execute(kysely);
    await sql`create table if not exists pasar.migrations (name text primary key, at timestamptz not null default now())`.execute(
      kysely,
    );
  };
  await withRetries(bootstrap, (error) => CREATED_MEANWHILE.has(errorCode(error) ?? ''));
  const { rows } = await sql<{ name: string }>`select name from pasar.migrations`.execute(kysely);
  return rows.map(({ name }) => name);
}

async function apply(kysely: Kysely<never>, { name, sql: text }: Migration): Promise<boolean> {
  return kysely.transaction().execute(async (tx) => {
    const mine =
      await sql`insert into pasar.migrations (name) values (${name}) on conflict do nothing returning name`.execute(tx);
    if (mine.rows.length === 0) return false;
    await sql`select set_config('search_path', 'pasar', true)`.execute(tx);
    for (const statement of text.trim().split(/\n\s*\n/)) await sql.raw(statement).execute(tx);
    return true;
  });
}
