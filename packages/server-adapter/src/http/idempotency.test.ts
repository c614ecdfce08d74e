import type { PlaceId } from '@pasar/core/kernel';
import { DAY, refuse } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { createApp } from './app.ts';
import { sweepIdempotencyKeys } from './idempotency.ts';
import { route } from './route.ts';

const { seed, kemang } = smallTown();

/** An endpoint of the contract bound to an effect that can be counted: each call that takes effect adds a place. */
const counting = route('requests.cancel', async ({ tx, scope, params, house }) => {
  if (params.request === (kemang.villa as string)) {
    await addPlace();
    return refuse('request.closed');
  }
  await addPlace();
  return { id: house.ids() } as never;

  async function addPlace() {
    await tx
      .insertInto('places')
      .values({
        owner: scope.organization!,
        id: house.ids<PlaceId>(),
        parent: null,
        level: 'group',
        name: 'counted',
        address: null,
        lat: null,
        lng: null,
        path: sql`'{}'`,
      })
      .execute();
  }
});

eachDatabase('idempotency keys', (open) => {
  let database: Database;
  let server: TestServer;
  let token: string;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, seed);
    token = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'staff' });
    app = createApp([counting], server.house);
  });
  afterAll(() => database.close());

  async function send(key: string | null, { body = '{}', as = token, request = kemang.tower as string } = {}) {
    const headers = { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json' };
    const response = await app.fetch(
      new Request(`http://server.test/v1/requests/${request}/cancel`, {
        method: 'POST',
        body,
        headers: { ...headers, ...(key !== null && { 'Idempotency-Key': key }) },
      }),
    );
    return { status: response.status, text: await response.text() };
  }

  const effects = () =>
    transaction(database, DEPLOYMENT, async (tx) => {
      const rows = await tx.selectFrom('places').select('id').where('name', '=', 'counted').execute();
      return rows.length;
    });

  test('a write without one, or with one that is none, is refused and changes nothing', async () => {
    const before = await effects();
    for (const key of [null, '', 'a b', 'x'.repeat(201)]) {
      expect(await send(key)).toMatchObject({ status: 400, text: expect.stringContaining('idempotency.missing') });
    }
    expect(await effects()).toBe(before);
  });

  test('the same key and body get the first answer, byte for byte, and no second effect', async () => {
    const before = await effects();
    const first = await send('again');
    expect(await send('again')).toEqual(first);
    expect(await effects()).toBe(before + 1);
  });

  test('the same key with another body, or at another address, is refused', async () => {
    await send('mine');
    const before = await effects();
    for (const other of [{ body: '{ }' }, { request: kemang.quarter as string }]) {
      expect(await send('mine', other)).toMatchObject({
        status: 422,
        text: expect.stringContaining('idempotency.mismatch'),
      });
    }
    expect(await effects()).toBe(before);
  });

  test('keys are each person’s own', async () => {
    const other = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'other' });
    expect(await send('shared')).not.toEqual(await send('shared', { as: other }));
  });

  test('a refusal leaves nothing behind, and its key may be used again', async () => {
    const before = await effects();
    expect((await send('refused', { request: kemang.villa })).status).toBe(409);
    expect(await effects()).toBe(before);
    expect((await send('refused')).status).toBe(200);
  });

  test('twenty at once: one effect, one answer to all', async () => {
    const before = await effects();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('at-once')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await effects()).toBe(before + 1);
  });

  test('are kept for 24 hours and forgotten then', async () => {
    const first = await send('old');
    server.clock.pass(DAY + 1);
    const as = await server.tokenOf(kemang.secret, { role: 'manager', subject: 'staff' });
    expect(await send('old', { as })).not.toEqual(first);
    server.clock.pass(DAY + 1);
    await sweepIdempotencyKeys(database, server.clock.now());
    const left = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('idempotency_keys').select('key').execute(),
    );
    expect(left).toEqual([]);
  });
});
