import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';

/** Rows in JSON; instants as text, bytes as PostgreSQL's `\x…`. Columns that are left out get their defaults. */
type Rows = readonly Readonly<Record<string, unknown>>[];

/** One statement for any number of rows; those that are there already stay as they are. */
export async function insertNew(tx: Tx, table: keyof Tables, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx);
}
