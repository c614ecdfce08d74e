import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { SmallTown } from './small-town.ts';

/**
 * JOB-4, PRV-3: a customer who can be found again. Planted wherever somebody can be named, and looked for wherever it
 * does not belong.
 */
export const PLANTED = /Planted|\+62813900|planted@|Gang Kenari/;

export const PLANTED_CONTACT = { name: 'Rani Planted', phone: '+6281390000001', email: 'planted@mail.example' };

/** For a town whose form has `askHow`. */
export const PLANTED_ORDER = {
  contact: PLANTED_CONTACT,
  instructions: 'Planted at the lobby',
  answers: {
    units: 1,
    call: '+6281390000002',
    write: 'planted@home.example',
    where: { text: 'Gang Kenari 7' },
  },
};

/** The cleaning's form asks how to reach the customer, in every way a form can. */
export function askHow({ cleaning }: SmallTown): void {
  const label = { en: 'How to reach you' };
  cleaning.form.fields.push(
    { id: 'call', type: 'phone', label },
    { id: 'write', type: 'email', label },
    { id: 'where', type: 'address', label },
  );
}

/** Every table there is by name, with every column of every row as text; sealed bytes as they are. */
export async function everyRow(database: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ table_schema: string; table_name: string }>`
    select table_schema, table_name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    database.kysely,
  );
  const found = new Map<string, string>();
  for (const { table_schema, table_name } of rows) {
    const name = `${table_schema}.${table_name}`;
    const { rows: all } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(
      database.kysely,
    );
    const text = JSON.stringify(all);
    const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'));
    found.set(name, text + bytes.join('\n'));
  }
  return found;
}
