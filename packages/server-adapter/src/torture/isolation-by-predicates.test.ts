import { sql } from 'kysely';
import { ownedTables } from '../testing/planted-work.ts';
import { isolationMatrix } from './isolation.ts';

/** Row security is taken off every table: the predicates hold alone. */
isolationMatrix('isolation by predicates alone', async (database) => {
  for (const table of ['organizations', 'partners', ...(await ownedTables(database))]) {
    await sql`alter table ${sql.table(`pasar.${table}`)} disable row level security`.execute(database.kysely);
  }
  return () => {};
});
