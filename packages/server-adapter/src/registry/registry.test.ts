import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LegalEntityRegistry, RegistryUnavailable } from '@pasar/core/registry';
import { describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { freshPglite, freshPostgres } from '../testing/databases.ts';
import { openServer } from '../testing/server.ts';
import { builtInRegistry } from './built-in-registry.ts';
import { upsertEntities } from './entities.store.ts';
import { httpRegistry } from './http-registry.ts';
import { registryContract } from './testing/registry.contract.ts';

type Entities = Parameters<typeof upsertEntities>[2];

async function builtIn(database: Database, entities: Entities) {
  const { house } = await openServer(database);
  const inTransaction = <Answer>(work: (registry: LegalEntityRegistry) => Promise<Answer>) =>
    transaction(database, DEPLOYMENT, (tx) => work(builtInRegistry(tx, house.deployment)));
  await transaction(database, DEPLOYMENT, (tx) => upsertEntities(tx, house.deployment, entities));
  const registry: LegalEntityRegistry = {
    search: (query, about) => inTransaction((built) => built.search(query, about)),
    read: (country, taxId) => inTransaction((built) => built.read(country, taxId)),
  };
  return { registry, close: () => database.close() };
}

/** A real service on a port of its own, with the built-in table behind it. */
async function serve(registry: LegalEntityRegistry) {
  const server = createServer(async ({ url, headers }, response) => {
    const { pathname, searchParams } = new URL(url!, 'http://registry.test');
    const [, kind, country, taxId] = pathname.split('/');
    const answer =
      headers.authorization !== 'Bearer key'
        ? 401
        : kind === 'search'
          ? {
              items: await registry.search(searchParams.get('q')!, {
                country: searchParams.get('country')!,
                limit: Number(searchParams.get('limit')),
              }),
            }
          : ((await registry.read(country!, decodeURIComponent(taxId!))) ?? 404);
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, close };
}

registryContract('the built-in table on PGlite', async (entities) => builtIn(await freshPglite(), entities));
registryContract('the built-in table on PostgreSQL', async (entities) => builtIn(await freshPostgres(), entities));
registryContract('a service behind HTTP', async (entities) => {
  const table = await builtIn(await freshPglite(), entities);
  const { url, close } = await serve(table.registry);
  const registry = httpRegistry({ url: `${url}/`, headers: { Authorization: 'Bearer key' } });
  return {
    registry,
    async close() {
      await close();
      await table.close();
    },
  };
});

describe('PAR-1 a registry that cannot be asked', () => {
  const about = { country: 'RU', limit: 5 };
  const answering = (answer: () => Response | Promise<Response>) =>
    httpRegistry({ url: 'http://registry.test', fetch: async () => answer() });

  test.each<[string, () => Response | Promise<Response>]>([
    ['refuses', () => new Response(null, { status: 500 })],
    ['says nothing', () => new Response('')],
    ['says something else', () => Response.json({ items: [{ name: 'X' }] })],
    ['does not end', () => new Response('x'.repeat(2 * 1024 * 1024))],
    ['is not there', () => Promise.reject(new TypeError('fetch failed'))],
  ])('one that %s', async (_, answer) => {
    await expect(answering(answer).search('строй', about)).rejects.toThrow(RegistryUnavailable);
    await expect(answering(answer).read('RU', '7707083893')).rejects.toThrow(RegistryUnavailable);
  });

  test('one that never answers is given up', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const registry = httpRegistry({ url: `http://127.0.0.1:${port}`, timeout: 50 });
    await expect(registry.search('строй', about)).rejects.toThrow(RegistryUnavailable);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});
