import { RegistryUnavailable } from '@pasar/core/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { freshPglite } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { COMPANY, smallTown } from '../testing/small-town.ts';

const town = smallTown();

describe('PAR-1 looking a company up', () => {
  let database: Database;
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    database = await freshPglite();
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
    token = await server.tokenOf(town.kemang.secret, { role: 'community-manager', subject: 'anna' });
  });
  afterAll(() => database.close());

  const search = (query: Record<string, string>, on = server) => on.call('registry.search', { token, query });
  const read = (params: Record<string, string>, on = server) => on.call('registry.read', { token, params });

  test('a community manager finds it by two letters, and its form is prefilled and marked', async () => {
    const { answer } = await search({ q: 'se', country: 'ID' });
    const { country, taxId, name, form, address, state } = COMPANY;
    expect(answer.items).toEqual([{ country, taxId, name, form, address, state }]);
    const card = (await read({ country, taxId })).answer;
    expect(card.entity).toEqual(COMPANY);
    expect(card.prefill.values).toEqual({ country, taxId, name, form, address, fullName: COMPANY.fullName });
    expect(card.prefill.fromRegistry).toEqual(['country', 'name', 'fullName', 'form', 'taxId', 'address']);
  });

  test('one letter, no country, a country in small letters: not asked at all', async () => {
    for (const query of [{ q: 's', country: 'ID' }, { q: 'sejuk' }, { q: 'sejuk', country: 'id' }]) {
      expect(await search(query as never)).toMatchObject({ status: 400, problem: { code: 'query.invalid' } });
    }
  });

  test('whom it does not know is said so', async () => {
    const unknown = await read({ country: 'ID', taxId: '0013000666091001' });
    expect(unknown).toMatchObject({ status: 404, problem: { code: 'registry.unknown' } });
  });

  test('the deployment’s own registry is asked instead; when it cannot be, that is said', async () => {
    const registry = {
      search: async () => [{ country: 'ID', taxId: '1', name: 'Elsewhere', state: 'active' as const }],
      read: () => Promise.reject(new RegistryUnavailable()),
    };
    const other = await openServer(database, { registry });
    expect((await search({ q: 'se', country: 'ID' }, other)).answer.items).toMatchObject([{ name: 'Elsewhere' }]);
    const down = await read({ country: 'ID', taxId: COMPANY.taxId }, other);
    expect(down).toMatchObject({ status: 503, problem: { code: 'registry.unavailable' } });
  });
});
