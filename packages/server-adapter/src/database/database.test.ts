import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { migrate } from './migrate.ts';
import { transaction } from './transaction.ts';

eachDatabase('database', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('instants come as RFC 3339 text, bigints as numbers, jsonb and arrays as they were written', async () => {
    const row = await transaction(database, DEPLOYMENT, async (tx) => {
      const { rows } = await sql`select timestamptz '2026-11-22 11:00+07' as at, 9007199254740991::bigint as big,
        ${json([{ a: 1 }])} as json, ${['a', 'b']}::text[] as texts, '\\x0102'::bytea as bytes, 1.5::float8 as float`.execute(
        tx,
      );
      return rows[0];
    });
    expect(row).toMatchObject({
      at: '2026-11-22T04:00:00.000Z',
      big: Number.MAX_SAFE_INTEGER,
      json: [{ a: 1 }],
      texts: ['a', 'b'],
      float: 1.5,
    });
    expect(new Uint8Array((row as { bytes: Uint8Array }).bytes)).toEqual(new Uint8Array([1, 2]));
  });

  test('what is asked of a database that was closed fails, and nothing else does', async () => {
    const closed = await open();
    await closed.close();
    const asked = transaction(closed, DEPLOYMENT, (tx) => tx.selectFrom('organizations').select('id').execute());
    await expect(asked).rejects.toThrow(/closed|after calling end/);
  });

  test('migrating again runs nothing', async () => {
    expect(await migrate(database.kysely as never)).toEqual([]);
  });

  test('a database of a newer version is refused', async () => {
    await expect(migrate(database.kysely as never, [])).rejects.toThrow('newer version');
  });
});
