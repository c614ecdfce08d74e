import type { CustomerId, OrganizationId } from '@pasar/core/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { systemScope } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { erasePerson, keepDetails, readDetails } from './personal-details.store.ts';
import { createSeal, newKey } from './seal.ts';

const { seed, kemang } = smallTown();
const owner = kemang.id as OrganizationId;
const rani = kemang.customer as CustomerId;

eachDatabase('PRV-2 personal details', (open) => {
  let database: Database;
  let server: TestServer;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    await seedMarketplace(server, seed);
  });
  afterAll(() => database.close());

  const run = <Answer>(work: (tx: Tx) => Promise<Answer>) => transaction(database, systemScope(owner), work);
  const read = (id: string) => run((tx) => readDetails<unknown>(tx, server.house.seal, owner, [id as CustomerId]));

  test('no row of the database shows a name, a phone or an address in the clear', async () => {
    const rows = await run((tx) => tx.selectFrom('personal_details').selectAll().execute());
    const text = rows.map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join();
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/Rani|Wulandari|8130000|mail\.example/);
  });

  test('erasing the person’s key erases all that was sealed for them, and nobody else’s', async () => {
    const request = server.house.ids<never>();
    await run((tx) => keepDetails(tx, server.house.seal, { owner, id: request, subject: rani }, { phone: '1' }));
    expect((await read(request)).get(request)).toEqual({ phone: '1' });
    await run((tx) => erasePerson(tx, owner, rani));
    expect((await read(request)).size).toBe(0);
    expect((await read(rani)).size).toBe(0);
    // Who comes back afterwards begins with a new key.
    await run((tx) => keepDetails(tx, server.house.seal, { owner, id: rani, subject: rani }, { name: 'again' }));
    expect((await read(rani)).get(rani)).toEqual({ name: 'again' });
  });
});

test('sealed bytes open under their key and in their own place only', async () => {
  const seal = await createSeal(newKey());
  const plain = new TextEncoder().encode('Rani');
  const sealed = await seal.seal(plain, 'here');
  expect(await seal.open(sealed, 'here')).toEqual(plain);
  expect(await seal.seal(plain, 'here')).not.toEqual(sealed);
  await expect(seal.open(sealed, 'there')).rejects.toThrow();
  await expect((await createSeal(newKey())).open(sealed, 'here')).rejects.toThrow();
  sealed[sealed.length - 1]! ^= 1;
  await expect(seal.open(sealed, 'here')).rejects.toThrow();
  await expect(createSeal(new Uint8Array(16))).rejects.toThrow('32 bytes');
});
