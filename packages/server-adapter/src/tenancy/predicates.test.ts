import type { EndpointId } from '@pasar/core/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { ownedTables } from '../testing/planted-work.ts';
import { type Asking, openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

/** Predicates alone: row security is taken off every table of this database. */
const town = smallTown();
const { kemang, senayan } = town;
const absent = '01900000-0000-7000-8000-00000000dead';

eachDatabase('ORG-2 predicates alone', (open) => {
  let database: Database;
  let server: TestServer;
  let rani: string;
  let staff: string;
  beforeAll(async () => {
    database = await open();
    for (const table of ['organizations', 'partners', ...(await ownedTables(database))]) {
      await sql`alter table ${sql.table(`pasar.${table}`)} disable row level security`.execute(database.kysely);
    }
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
    const customer = { role: 'customer', subject: kemang.subject, sites: [kemang.tower] } as const;
    rani = await server.tokenOf(kemang.secret, { ...customer, sites: [...customer.sites] });
    staff = await server.tokenOf(kemang.secret, { role: 'owner', subject: 'staff' });
  });
  afterAll(() => database.close());

  /** The answer but for what is the call's own. */
  const answerTo = async (id: EndpointId, asking: Asking) => {
    const { status, text, headers } = await server.call(id, asking);
    return [status, text.replace(headers.get('request-id')!, '')];
  };

  test('another organization’s site answers byte for byte like one that does not exist', async () => {
    for (const token of [rani, staff, kemang.publishable]) {
      for (const id of ['catalog.list', 'order-form.read'] as const) {
        const params = { kind: town.cleaning.id };
        const foreign = await answerTo(id, { token, params, query: { site: senayan.tower } });
        expect(foreign[0]).toBe(404);
        expect(foreign).toEqual(await answerTo(id, { token, params, query: { site: absent } }));
      }
    }
  });

  test('a session for another organization’s site answers like one for no site', async () => {
    const session = (site: string) => ({
      token: kemang.secret,
      body: { role: 'customer', subject: 'x', sites: [site] },
    });
    expect(await answerTo('sessions.create', session(senayan.tower))).toEqual(
      await answerTo('sessions.create', session(absent)),
    );
  });

  test('staff see their own sites and brand only', async () => {
    const { answer } = await server.call('me.read', { token: staff });
    expect(answer.sites.map(({ id }) => id).sort()).toEqual([kemang.tower, kemang.villa].sort());
    expect((await server.call('brand.read', { token: staff })).answer.organization).toBe(kemang.id);
  });
});
