import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

const town = smallTown();
const { kemang, senayan } = town;

type Role = 'viewer' | 'manager' | 'community-manager' | 'owner';

eachDatabase('ORG-4 staff cards', (open) => {
  let database: Database;
  let server: TestServer;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  const come = (subject: string, role: Role, more: object = {}, secret = kemang.secret) =>
    server.call('sessions.create', { token: secret, body: { role, subject, ...more } });
  const owner = () => server.tokenOf(kemang.secret, { role: 'owner', subject: 'dewi' });
  const cards = async () => (await server.call('staff.list', { token: await owner() })).answer.items;
  const cardOf = async (subject: string) => (await cards()).find((card) => card.subject === subject)!;
  const act = async (id: 'staff.revoke' | 'staff.restore', subject: string) =>
    server.call(id, { token: await owner(), params: { staff: (await cardOf(subject)).id }, body: {} });
  const grant = async (subject: string, body: { role: Role; contact: { name: string; email?: string } | null }) =>
    server.call('staff.grant', { token: await owner(), params: { staff: (await cardOf(subject)).id }, body });

  test('the first session makes the card; from then on the card says the role, whatever the host says', async () => {
    expect((await come('sari', 'viewer', { contact: { name: 'Sari Dewi' } })).answer.role).toBe('viewer');
    const grabbed = (await come('sari', 'owner')).answer;
    expect(grabbed.role).toBe('viewer');
    expect((await server.call('staff.list', { token: grabbed.token })).problem.code).toBe('role.forbidden');
    expect((await grant('sari', { role: 'manager', contact: { name: 'Sari Dewi' } })).status).toBe(200);
    expect((await come('sari', 'viewer')).answer.role).toBe('manager');
    // The same person at another organization's host is somebody else.
    expect((await come('sari', 'owner', {}, senayan.secret)).answer.role).toBe('owner');
  });

  test('PRV-2 what names a person is the host’s at first, then the owner’s, sealed, and erased when it is taken out', async () => {
    await come('bayu', 'viewer', { contact: { name: 'Bayu Saputra', email: 'bayu@griya.example' } });
    expect((await cardOf('bayu')).contact).toEqual({ name: 'Bayu Saputra', email: 'bayu@griya.example' });
    await grant('bayu', { role: 'viewer', contact: { name: 'Bayu S. Putra' } });
    await come('bayu', 'viewer', { contact: { name: 'Somebody Else' } });
    expect((await cardOf('bayu')).contact).toEqual({ name: 'Bayu S. Putra' });
    await grant('bayu', { role: 'viewer', contact: null });
    expect((await cardOf('bayu')).contact).toBeNull();
  });

  test('a card can be made before somebody comes: then it says the role, and who it is', async () => {
    const add = async (body: object) => server.call('staff.add', { token: await owner(), body });
    const card = { subject: 'made', role: 'manager', contact: { name: 'Made Putra' } };
    const made = await add(card);
    expect([made.status, made.answer]).toMatchObject([201, { ...card, state: 'active', self: false }]);
    expect((await come('made', 'viewer', { contact: { name: 'Somebody Else' } })).answer.role).toBe('manager');
    expect((await cardOf('made')).contact).toEqual({ name: 'Made Putra' });
    const again = await add({ subject: 'made', role: 'owner' });
    expect([again.status, again.problem.code]).toEqual([409, 'staff.exists']);
    expect((await cardOf('made')).role).toBe('manager');
    const manager = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'made' });
    const grabbed = await server.call('staff.add', { token: manager, body: { subject: 'friend', role: 'owner' } });
    expect(grabbed.problem.code).toBe('role.forbidden');
  });

  describe('a card that is revoked', () => {
    test('lets nobody in, with words that say who can help, until it is restored', async () => {
      await come('citra', 'community-manager');
      expect((await act('staff.revoke', 'citra')).answer).toMatchObject({
        state: 'revoked',
        can: ['grant', 'restore'],
      });
      const shut = await come('citra', 'owner');
      expect([shut.status, shut.problem.code]).toEqual([403, 'staff.revoked']);
      expect((await cards()).at(-1)!.subject).toBe('citra');
      await act('staff.restore', 'citra');
      expect((await come('citra', 'viewer')).answer.role).toBe('community-manager');
    });

    test('twice is the same as once', async () => {
      const first = (await act('staff.revoke', 'citra')).answer.revokedAt;
      server.clock.pass(1000);
      expect((await act('staff.revoke', 'citra')).answer.revokedAt).toBe(first);
      await act('staff.restore', 'citra');
    });
  });

  test('the last owner can neither be revoked nor made anything less; of two at once one is left', async () => {
    const dewi = await cardOf('dewi');
    expect(dewi).toMatchObject({ self: true, can: ['grant'] });
    for (const refused of [
      await act('staff.revoke', 'dewi'),
      await grant('dewi', { role: 'manager', contact: null }),
    ]) {
      expect([refused.status, refused.problem.code]).toEqual([409, 'staff.last-owner']);
    }
    await come('eka', 'owner');
    const [eka, token] = [await cardOf('eka'), await owner()];
    const both = await Promise.all(
      [dewi, eka].map(({ id }) => server.call('staff.revoke', { token, params: { staff: id }, body: {} })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
