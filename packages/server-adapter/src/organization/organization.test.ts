import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { aCompany } from '../tickets/testing/ticket-town.ts';

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
    expect(edited.answer).toMatchObject({ ...body, id: kemang.id, currency: 'IDR', can: ['edit'] });
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
