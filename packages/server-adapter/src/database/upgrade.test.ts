import { MINUTE } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJobTown } from '../requests/testing/job-town.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';

eachDatabase('a database of the schema before the ledger and the trail', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Takes everything of 0007 and 0009 away, so that what is left is what the version before them left. */
  async function takeBack(): Promise<void> {
    for (const table of ['events', 'disclosures']) {
      await sql`drop trigger ${sql.ref(`${table}_kept`)} on ${sql.table(`pasar.${table}`)}`.execute(database.kysely);
      await sql`alter table ${sql.table(`pasar.${table}`)} drop column act`.execute(database.kysely);
    }
    await sql`drop table pasar.audit_trail`.execute(database.kysely);
    await sql`drop function pasar.scope_act()`.execute(database.kysely);
    for (const table of ['point_holds', 'wallets', 'ledger_postings', 'ledger_entries']) {
      await sql`drop table ${sql.table(`pasar.${table}`)} cascade`.execute(database.kysely);
    }
    await sql`drop function pasar.refuse_change(), pasar.refuse_unbalanced() cascade`.execute(database.kysely);
    await sql`delete from pasar.migrations where name in ('0007-ledger', '0009-audit')`.execute(database.kysely);
  }

  test('is brought up to date: wallets open, nobody’s work stops, open proposals are honoured at no cost', async () => {
    const job = await openJobTown(database);
    const open = await job.place();
    const [chosen] = await job.shortlist(await job.place(), 3);
    await takeBack();
    expect(await migrate(database.kysely as never)).toEqual(['0007-ledger', '0009-audit']);

    const wallet = async (index: number) => (await job.call('wallet.read', { token: await job.partner(index) })).answer;
    const opened = { why: 'opening', points: 200, balance: 200 };
    expect(await wallet(0)).toMatchObject({ available: 200, held: 0, history: { items: [opened] } });

    const request = (await job.list(0, { view: 'mine' })).items[0]!.request;
    expect((await job.choose(request, chosen!)).status).toBe(200);
    await job.pass(MINUTE);
    for (const index of [0, 1, 2]) expect((await wallet(index)).history.items).toMatchObject([opened]);

    await seedMarketplace(job, job.town.seed);
    expect(await wallet(0)).toMatchObject({ available: 200, history: { items: [opened] } });
    expect((await job.propose(0, open)).status).toBe(201);
    expect(await wallet(0)).toMatchObject({ available: 195, held: 5, holds: 1 });
  });
});

eachDatabase('a database of the schema in which agreements had no text', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Takes everything of 0016 away, so that what is left is what the version before it left. */
  async function takeBack(): Promise<void> {
    const run = (text: string) => sql.raw(text).execute(database.kysely);
    for (const table of ['evidence', 'lines', 'versions', 'templates']) {
      await run(`drop table pasar.agreement_${table} cascade`);
    }
    await run('drop table pasar.commission_settings, pasar.legal_entities cascade');
    await run('alter table pasar.agreements drop in_force, drop newest, drop created_at, drop updated_at');
    await run('alter table pasar.agreements add commission int not null default 1375');
    await run('alter table pasar.activations drop off_by');
    await run('alter table pasar.jobs drop agreement_version');
    await run('update pasar.jobs set agreement = null');
    await run("delete from pasar.migrations where name = '0016-agreements'");
  }

  test('is brought up to date: each is a first version with its old rate, which jobs are pinned to, and can be renewed', async () => {
    const job = await openJobTown(database);
    const request = await job.place();
    const [chosen] = await job.shortlist(request, 3);
    expect((await job.choose(request, chosen!)).status).toBe(200);
    await takeBack();
    expect(await migrate(database.kysely as never)).toEqual(['0016-agreements']);

    const { kemang, partners } = job.town;
    const token = await job.staff();
    const { items } = (await job.call('agreements.list', { token })).answer;
    expect(items).toHaveLength(partners.length);
    for (const { inForce, services } of items) {
      expect(inForce).toBe(1);
      expect(services.map(({ rate }) => rate)).toEqual(services.map(() => 1375));
    }
    const { rows } =
      await sql<object>`select agreement is not null as pinned, agreement_version from pasar.jobs`.execute(
        database.kysely,
      );
    expect(rows).toEqual([{ pinned: true, agreement_version: 1 }]);
    const { answer } = await job.call('agreements.read', { token, params: { agreement: items[0]!.id } });
    expect(answer.versions).toMatchObject([{ text: '', parties: { organization: { name: kemang.name } } }]);
    expect((await job.propose(0, await job.place())).status).toBe(201);
  });
});

eachDatabase('a database of the schema in which whoever took a partner took its services', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Takes everything of 0015 away, so that what is left is what the version before it left. */
  async function takeBack(): Promise<void> {
    const run = (text: string) => sql.raw(text).execute(database.kysely);
    await run('drop table pasar.offerings');
    await run('drop policy "locked" on pasar.services');
    await run('alter table pasar.services drop revision, drop reason, drop submitted_at');
    await run("delete from pasar.migrations where name = '0015-services'");
  }

  test('is brought up to date: what was switched on or agreed on is accepted, and work goes on', async () => {
    const job = await openJobTown(database, ({ kemang, partners }) => {
      const [, agreed, neither] = partners.map(({ id }) => id);
      kemang.seed.activations = kemang.seed.activations.filter(
        ({ partner }) => partner !== agreed && partner !== neither,
      );
      kemang.seed.agreements = kemang.seed.agreements.filter(({ partner }) => partner !== neither);
    });
    await takeBack();
    expect(await migrate(database.kysely as never)).toEqual(['0015-services']);

    const token = await job.staff();
    const statusOf = async (index: number) => {
      const query = { partner: job.town.partners[index]!.id };
      const { answer } = await job.call('services.list', { token, query });
      return answer.items.map(({ status }) => status);
    };
    expect(await statusOf(0)).toEqual(['active', 'active']);
    expect(await statusOf(1)).toEqual(['switched-off', 'switched-off']);
    expect(await statusOf(2)).toEqual([]);
    expect((await job.propose(0, await job.place())).status).toBe(201);
  });
});

eachDatabase('a database of the schema in which a partner could have two services of a kind', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('PAR-8 is brought up to date: the one that is on stays, the other is withdrawn, and no third comes', async () => {
    const job = await openJobTown(database);
    const [{ id: partner, services }] = job.town.partners as [(typeof job.town.partners)[number]];
    const run = (text: string) => sql.raw(text).execute(database.kysely);
    await run('drop index pasar.services_one_of_a_kind');
    await run("delete from pasar.migrations where name = '0019-services-of-a-kind'");
    // Older than the one that is on.
    const twin = `insert into pasar.services
      select owner, '01000000-0000-7000-8000-000000000000', kind_owner, kind, state, summary, description, price,
        price_from, warranty_days, zone, south, west, north, east
      from pasar.services where owner = '${partner}' and id = '${services[0]!.id}'`;
    await run(twin);
    expect(await migrate(database.kysely as never)).toEqual(['0019-services-of-a-kind']);

    const { rows } = await sql<{ id: string; state: string }>`
      select id, state from pasar.services where owner = ${partner} order by id`.execute(database.kysely);
    expect(rows.map(({ state }) => state)).toEqual(['withdrawn', ...services.map(() => 'active')]);
    const third = run(twin.replace('01000000-', '02000000-'));
    await expect(third).rejects.toMatchObject({ code: '23505' });
    expect((await job.propose(0, await job.place())).status).toBe(201);
  });
});
