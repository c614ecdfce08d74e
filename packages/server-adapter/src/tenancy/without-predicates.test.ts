import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

/** The tenant predicates are taken out of every query: the API has row security alone. */
vi.mock('./for-owner.ts', () => ({ forOwner: () => sql`true`, forDirectory: () => sql`true` }));

const town = smallTown();
const { kemang, senayan } = town;

eachDatabase('ORG-2 the API without predicates', (open) => {
  let database: Database;
  let server: TestServer;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    // Key by key: without predicates the second organization seems to have keys already.
    await seedMarketplace(server, { ...town.seed, organizations: [kemang.seed] });
    await seedMarketplace(server, { ...town.seed, organizations: [senayan.seed] });
  });
  afterAll(() => database.close());

  test('a foreign site is unknown, and lists hold what is one’s own', async () => {
    const token = await server.tokenOf(kemang.secret, { role: 'owner', subject: 'staff' });
    const foreign = await server.call('catalog.list', { token, query: { site: senayan.tower } });
    expect(foreign.problem.code).toBe('site.unknown');
    const { answer } = await server.call('me.read', { token });
    expect(answer.sites.map(({ id }) => id).sort()).toEqual([kemang.tower, kemang.villa].sort());
    const catalog = await server.call('catalog.list', { token, query: { site: kemang.tower } });
    expect(catalog.answer.total).toBe(7);
  });
});
