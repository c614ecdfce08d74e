import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

eachDatabase('applying', (open) => {
  let database: Database;
  let server: TestServer;
  const town = smallTown();
  const { kemang, senayan, partners } = town;
  const [, applicant] = partners;

  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  test('PAR-5 an application waits for the papers that are asked for, and goes out with them', async () => {
    const staff = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'dewi' });
    const { id: partner, members } = applicant!;
    const gone = { token: staff, params: { partner }, body: { reason: 'To begin again' } };
    expect((await server.call('partners.delete', gone as never)).status).toBe(200);
    const items = [{ type: 'insurance', expires: true }] as const;
    await server.call('requirements.set', { token: staff, body: { items: [...items] } });

    const token = await server.tokenOf(senayan.secret, {
      role: 'partner',
      subject: members[0]!.subject,
      partner: partner as never,
    });
    const applying = { token, params: { organization: kemang.id }, body: {} };
    const { problem } = await server.call('relations.apply', applying as never);
    expect(problem).toMatchObject({
      code: 'application.documents-missing',
      listed: [{ id: 'insurance', what: 'Document' }],
    });

    const query = { type: 'insurance', name: 'policy.pdf', validUntil: '2030-01-31' } as const;
    expect((await server.call('documents.create', { token, query, body: PDF } as never)).status).toBe(201);
    expect((await server.call('relations.apply', applying as never)).answer).toMatchObject({ state: 'applied' });
  });
});
