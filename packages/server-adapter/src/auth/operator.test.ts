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
    for (const id of ['requests.list', 'wallet.read', 'partners.list'] as const) {
      expect((await server.call(id, { token: answer.token })).problem.code).toBe('role.forbidden');
    }
  });

  test('WL-1 say who is looking and what the operator looks like: plain until it has a brand, and under no name but its own', async () => {
    const token = (await session(town.operator, { role: 'operator', subject: 'desk 1' })).answer.token;
    const me = await server.call('me.read', { token });
    expect(me.answer).toEqual({ role: 'operator', organization: null, sites: [], tags: [] });
    const plain = (await server.call('brand.read', { token })).answer;
    expect(plain).toMatchObject({ organization: null, name: 'Marketplace', currency: 'XXX', tokens: { chroma: 0.03 } });
    const licensing = (await server.call('licensing.read', { token })).answer;
    const body = { ...licensing, name: 'Lantern', brand: { ...plain.tokens, hue: 60, chroma: 0.12 } };
    expect((await server.call('licensing.set', { token, body })).status).toBe(200);
    expect((await server.call('brand.read', { token })).answer).toMatchObject({ name: 'Lantern', tokens: { hue: 60 } });
    expect((await server.call('brand.read', { token: kemang.publishable })).answer.organization).toBe(kemang.id);
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
