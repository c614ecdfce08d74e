import { MINUTE } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { liveReader } from '../live/testing/live-reader.ts';
import { createMarketplace } from '../marketplace.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { eachDatabase } from '../testing/databases.ts';

/** Planted wherever a customer names somebody; it is found nowhere but with the person and the partner who does the work. */
const PLANTED = /Canary|\+628137777|canary@|Gang Kenari/;
const CONTACT = { name: 'Rani Canary', phone: '+6281377770001', email: 'canary@mail.example' };
const ANSWERS = { units: 1, call: '+6281377770002', write: 'canary@home.example', where: { text: 'Gang Kenari 7' } };

eachDatabase('JOB-4, PRV-3 the canary', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, ({ cleaning }) => {
      const label = { en: 'How to reach you' };
      cleaning.form.fields.push(
        { id: 'call', type: 'phone', label },
        { id: 'write', type: 'email', label },
        { id: 'where', type: 'address', label },
      );
    });
  });
  afterAll(() => database.close());

  /** Every table there is, every column of every row, sealed bytes as they are. */
  async function emittedRows(): Promise<ReadonlyMap<string, string>> {
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
      const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) =>
        Buffer.from(hex!, 'hex').toString('latin1'),
      );
      found.set(name, text + bytes.join('\n'));
    }
    return found;
  }

  test('ordered, answered, chosen: no row of any table, no live update and no log holds what was planted', async () => {
    const logs: string[] = [];
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((level) =>
      vi
        .spyOn(console, level)
        .mockImplementation(
          (...said) =>
            void logs.push(said.map((one) => (one instanceof Error ? one.stack : JSON.stringify(one))).join(' ')),
        ),
    );
    const marketplace = await createMarketplace({ database, masterKey: new Uint8Array(32), clock: job.clock });
    await marketplace.start();
    try {
      const partner = await liveReader(marketplace.fetch, await job.partner(0));
      const staff = await liveReader(marketplace.fetch, await job.staff());

      const request = await job.place({ contact: CONTACT, instructions: 'Canary at the lobby', answers: ANSWERS });
      const shortlist = await job.shortlist(request);
      await job.choose(request, shortlist[0]!);
      await job.pass(MINUTE);
      await partner.until((event) => event.request === request);
      await staff.until((event) => event.request === request);
      // What an unexpected failure reports is a log, too: the database's own words name the whole row.
      await sql`alter table pasar.requests add constraint refused check (false) not valid`.execute(database.kysely);
      const headers = {
        Authorization: `Bearer ${await job.rani()}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'refused',
      };
      const body = JSON.stringify(job.order({ contact: CONTACT, instructions: 'Canary', answers: ANSWERS }));
      const broken = await marketplace.fetch(
        new Request('http://server.test/v1/requests', { method: 'POST', body, headers }),
      );
      await sql`alter table pasar.requests drop constraint refused`.execute(database.kysely);
      expect(broken.status).toBe(500);
      expect(await broken.text()).not.toMatch(PLANTED);

      for (const { heard } of [partner, staff]) expect(JSON.stringify(heard)).not.toMatch(PLANTED);
      partner.leave();
      staff.leave();
    } finally {
      await marketplace.stop();
    }
    for (const spy of spies) spy.mockRestore();
    expect(logs.join('\n'), 'the failure was told').toContain('refused');
    expect(logs.join('\n')).not.toMatch(PLANTED);

    const tables = await emittedRows();
    expect([...tables.keys()]).toEqual(
      expect.arrayContaining(['pasar.events', 'pasar.outbox', 'pasar.timers', 'pasar.idempotency_keys']),
    );
    for (const [name, text] of tables) expect(PLANTED.test(text), name).toBe(false);
  });

  test('the watch on every answer of every test finds what is told to the wrong one', async () => {
    const request = await job.place({ contact: CONTACT });
    const message = `Call ${CONTACT.phone}`;
    await expect(job.propose(1, request, { message })).rejects.toThrow('JOB-4');
  });
});
