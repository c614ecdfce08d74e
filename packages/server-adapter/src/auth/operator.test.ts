import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

const town = smallTown();
const { kemang } = town;

eachDatabase('ORG-2 the operator’s sessions', (open) => {
  let database: Database;
  let server: TestServer;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  const session = (token: string, body: Parameters<TestServer['tokenOf']>[1]) =>
    server.call('sessions.create', { token, body });

  test('are opened by the deployment’s key, and speak for no organization', async () => {
    const { status, answer } = await session(town.operator, { role: 'operator', subject: 'desk 1' });
    expect(status).toBe(201);
    const scope = await server.house.tokens.read(answer.token, server.clock.now());
    expect(scope).toEqual({ ok: true, value: { organization: null, role: 'operator', subject: 'desk 1' } });
    for (const id of ['me.read', 'requests.list', 'wallet.read', 'brand.read'] as const) {
      expect((await server.call(id, { token: answer.token })).problem.code).toBe('role.forbidden');
    }
  });

  test('no organization’s key opens them, and the deployment’s opens nobody else’s', async () => {
    const stolen = await session(kemang.secret, { role: 'operator', subject: 'desk 1' });
    expect([stolen.status, stolen.problem.code, stolen.problem.field]).toEqual([403, 'session.key', 'role']);
    for (const body of [
      { role: 'owner', subject: 'staff' },
      { role: 'partner', subject: 'worker', partner: town.partners[0]!.id },
      { role: 'customer', subject: kemang.subject, sites: [kemang.tower] },
    ] as const) {
      const refused = await session(town.operator, body as Parameters<typeof session>[1]);
      expect([refused.status, refused.problem.code]).toEqual([403, 'session.key']);
    }
  });
});
