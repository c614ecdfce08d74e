import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { aCompany } from '../tickets/testing/ticket-town.ts';
import { orderOf } from '../torture/belongings.ts';

const town = smallTown();
const { kemang, senayan, partners } = town;

eachDatabase('the organization', (open) => {
  let database: Database;
  let server: TestServer;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
  });
  afterAll(() => database.close());

  const as = (role: 'viewer' | 'owner') => server.tokenOf(kemang.secret, { role, subject: role });
  const list = async (role: 'viewer' | 'owner' = 'owner') =>
    (await server.call('legal-entities.list', { token: await as(role) })).answer;

  test('PAR-7 an owner renames it and closes it to applications; the brand says so at once, others are left alone', async () => {
    const body = { name: 'Griya Kemang Baru', privacyUrl: 'https://griya.example/privacy', takesApplications: false };
    const edited = await server.call('organization.edit', { token: await as('owner'), body });
    expect(edited.answer).toMatchObject({ ...body, id: kemang.id, currency: 'IDR', can: ['edit', 'switch'] });
    expect((await server.call('organization.read', { token: await as('viewer') })).answer).toEqual({
      ...edited.answer,
      can: [],
    });
    expect((await server.call('brand.read', { token: kemang.publishable })).answer.name).toBe(body.name);
    expect((await server.call('brand.read', { token: senayan.publishable })).answer.name).toBe(senayan.name);
    const wrong = { ...body, privacyUrl: 'javascript:alert(1)' };
    const refused = await server.call('organization.edit', { token: await as('owner'), body: wrong });
    expect([refused.problem.code, refused.problem.field]).toEqual(['body.invalid', 'privacyUrl']);
  });

  test('AGR-1 who signs is kept as its country’s rules have it, and a wrong id is named', async () => {
    const token = await as('owner');
    const entity = aCompany(7);
    const made = await server.call('legal-entities.create', { token, body: { entity, prefilled: ['name'] } });
    expect(made.status).toBe(201);
    expect((await list()).items.map(({ id }) => id)).toEqual([kemang.legalEntity, made.answer.id]);
    const wrong = { entity: { ...entity, taxId: '12' } };
    const params = { legalEntity: made.answer.id };
    const refused = await server.call('legal-entities.edit', { token, params, body: wrong });
    expect([refused.problem.code, refused.problem.errors?.[0]?.field]).toEqual([
      'legal-entity.invalid',
      'entity.taxId',
    ]);
    const renamed = { entity: { ...entity, name: 'Mitra Jaya' } };
    expect((await server.call('legal-entities.edit', { token, params, body: renamed })).status).toBe(200);
    expect((await list('viewer')).items.at(-1)).toMatchObject({ entity: { name: 'Mitra Jaya' }, can: [] });
    expect((await server.call('legal-entities.remove', { token, params })).status).toBe(204);
    expect((await server.call('legal-entities.remove', { token, params })).problem.code).toBe('legal-entity.unknown');
  });

  describe('ORG-5 the switch', () => {
    const turn = async (on: boolean, role: 'manager' | 'owner' = 'owner') => {
      const token = await server.tokenOf(kemang.secret, { role, subject: role });
      return server.call('organization.switch', { token, body: { on } });
    };
    const resident = (of = kemang) =>
      server.tokenOf(of.secret, { role: 'customer', subject: of.subject, sites: [of.tower] });
    const partner = (of = kemang) =>
      server.tokenOf(of.secret, {
        role: 'partner',
        subject: partners[0]!.members[0]!.subject,
        partner: partners[0]!.id as never,
      });
    const everybodys = async () => {
      const [rani, budi, dewi] = [await resident(), await partner(), await as('viewer')];
      return [
        await server.call('catalog.list', { token: rani, query: { site: kemang.tower } }),
        await server.call('requests.list', { token: rani }),
        await server.call('inbox.list', { token: budi }),
        await server.call('partners.list', { token: dewi }),
        await server.call('catalog.list', { token: kemang.publishable, query: { site: kemang.tower } }),
      ];
    };

    test('off: hidden and refused for everybody, as it was once it is on again; the next organization does not notice', async () => {
      const before = (await everybodys()).map(({ text }) => text);
      const off = await turn(false);
      expect(off.answer).toMatchObject({ module: false, state: 'active', suspended: null, can: ['edit', 'switch'] });
      for (const { status, problem } of await everybodys()) expect([status, problem.code]).toEqual([403, 'module.off']);
      const order = { token: await resident(), body: { ...orderOf(kemang.tower, town.cleaning.id) } };
      expect((await server.call('requests.create', order)).problem.code).toBe('module.off');
      const beside = { token: await resident(senayan), query: { site: senayan.tower } };
      expect((await server.call('catalog.list', beside)).answer.items.length).toBeGreaterThan(0);
      expect((await turn(true)).answer.module).toBe(true);
      expect((await everybodys()).map(({ text }) => text)).toEqual(before);
    });

    test('off: who looks, in which colours, the organization and its staff, the trail and consents are still there', async () => {
      await turn(false);
      const [anna, rani] = [await as('owner'), await resident()];
      for (const id of ['organization.read', 'staff.list', 'audit.list', 'me.read', 'live.read'] as const) {
        expect([id, (await server.call(id, { token: anna })).status]).toEqual([id, 200]);
      }
      const brand = async () => (await server.call('brand.read', { token: kemang.publishable })).answer;
      expect(await brand()).toMatchObject({ organization: kemang.id, switchedOff: true });
      expect((await server.call('consents.read', { token: await partner() })).status).toBe(200);
      expect((await server.call('me.read', { token: rani })).status).toBe(200);
      await turn(true);
      expect(await brand()).not.toHaveProperty('switchedOff');
    });

    test('is an owner’s; what is so already is not done again', async () => {
      expect((await turn(false, 'manager')).problem.code).toBe('role.forbidden');
      const events = async () =>
        (
          await server.call('audit.list', { token: await as('owner'), query: { what: 'organization.switch' } })
        ).answer.items.flatMap(({ events }) => events.map(({ type }) => type));
      const before = await events();
      await turn(true);
      expect(await events()).toEqual(before);
      await turn(false);
      expect(await events()).toEqual(['organization.switched-off', ...before]);
      await turn(true);
    });
  });

  test('ORG-2 a partner’s legal entity is not the organization’s to change', async () => {
    const token = await as('owner');
    const params = { legalEntity: partners[0]!.legalEntity!.id };
    const body = { entity: aCompany(8) };
    for (const refused of [
      await server.call('legal-entities.edit', { token, params, body }),
      await server.call('legal-entities.remove', { token, params }),
    ]) {
      expect([refused.status, refused.problem.code]).toEqual([404, 'legal-entity.unknown']);
    }
  });
});
