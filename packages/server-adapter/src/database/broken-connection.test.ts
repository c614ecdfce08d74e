import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { freshPostgresUrl } from '../testing/databases.ts';
import { execute } from '../testing/postgres-server.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { isBusy } from './retry.ts';
import { transaction } from './transaction.ts';

let url: string;
let database: Database;
beforeAll(async () => {
  url = await freshPostgresUrl();
  database = await openPostgres(url, { connections: 1 });
});
afterAll(() => database.close());

/** What PostgreSQL does to every connection when it is restarted; resolves once the process `backend` is gone. */
async function terminate(backend: number): Promise<void> {
  await execute(
    url,
    `do $$ begin
      perform pg_terminate_backend(${backend}, 10000);
    end $$`,
  );
  // The server has spoken; this lets its word arrive here before the next statement goes out.
  await execute(url, 'select 1');
}

/** The process would end by an unheard `error` event: the test runner reports that as a failure of this file. */
test('a connection that breaks between two statements fails its transaction, and nothing else', async () => {
  const broken = transaction(database, DEPLOYMENT, async (tx) => {
    const { rows } = await sql<{ backend: number }>`select pg_backend_pid() as backend`.execute(tx);
    await terminate(rows[0]!.backend);
    await sql`select 1`.execute(tx);
  });
  const error = await broken.catch((thrown: unknown) => thrown);
  expect(isBusy(error), String(error)).toBe(true);
  const { rows } = await sql`select 1 as one`.execute(database.kysely);
  expect(rows).toEqual([{ one: 1 }]);
});

test.each([
  ['another error of the database', Object.assign(new Error('duplicate key'), { code: '23505' }), false],
  ['a fault of our own', new TypeError('undefined is not a function'), false],
  ['a statement that was given up', Object.assign(new Error('canceling statement'), { code: '57014' }), true],
])('%s', (_, error, expected) => {
  expect(isBusy(error)).toBe(expected);
});
