import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RegistryEntity } from '@pasar/core/registry';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { readEntity } from './entities.store.ts';
import { runImport } from './import-command.ts';
import { ImportUnderWay, importRegistry } from './import-registry.ts';
import { inventedEntities } from './testing/invented-entities.ts';

eachDatabase('PAR-1 the import of a registry', (open) => {
  let database: Database;
  let server: TestServer;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pasar-registry-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await transaction(database, DEPLOYMENT, (tx) => tx.deleteFrom('registry_entities').execute());
  });

  async function file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  const read = (country: string, taxId: string) =>
    transaction(database, DEPLOYMENT, (tx) => readEntity(tx, server.house.deployment, country, taxId));

  const all = () =>
    transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('registry_entities').select(['country', 'tax_id']).orderBy('country').orderBy('tax_id').execute(),
    );

  /** Other ones for each file: a file is known by what is in it. */
  const invented = (count: number) => [...inventedEntities(count, ++files)];
  const ndjson = (entities: readonly RegistryEntity[]) => entities.map((entity) => JSON.stringify(entity)).join('\n');
  const keys = (entities: readonly RegistryEntity[]) =>
    entities
      .map(({ country, taxId }) => ({ country, tax_id: taxId }))
      .sort((a, b) => (a.country + a.tax_id < b.country + b.tax_id ? -1 : 1));

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['dump.ndjson', (text) => text],
    ['dump.jsonl.gz', gzipSync],
  ])('each record of %s is there as it was', async (name, pack) => {
    const entities = invented(120);
    const done = await importRegistry(server.house, await file(name, pack(ndjson(entities))), { batch: 50 });
    expect(done).toEqual({ records: 120, kept: 120, refused: {}, resumed: 0, part: 1 });
    for (const entity of entities) expect(await read(entity.country, entity.taxId)).toEqual(entity);
    expect(await all()).toEqual(keys(entities));
  });

  test('a CSV file with names, semicolons, a mark at its beginning and quotes that run over lines', async () => {
    const csv =
      '\ufeffИНН;Название;Адрес\r\n7707083893;"Сбербанк ""России""";"Москва,\nул. Вавилова"\r\n\r\n7736050003;Газпром;\r\n';
    const path = await file('dump.csv', csv);
    const columns = { taxId: 'ИНН', name: 'Название', address: 'Адрес' };
    const done = await importRegistry(server.house, path, { country: 'RU', columns });
    expect(done).toMatchObject({ records: 2, kept: 2 });
    expect(await read('RU', '7707083893')).toEqual({
      country: 'RU',
      taxId: '7707083893',
      name: 'Сбербанк "России"',
      address: 'Москва, ул. Вавилова',
      state: 'active',
    });
  });

  test('in another encoding, when it is said', async () => {
    const cyrillic = Uint8Array.from('tax_id,name\n7736050003,Ãàçïðîì\n', (char) => char.charCodeAt(0));
    await importRegistry(server.house, await file('dump.csv', cyrillic), { country: 'RU', encoding: 'windows-1251' });
    expect(await read('RU', '7736050003')).toMatchObject({ name: 'Газпром' });
  });

  test('bad records are counted by reason and named by line; the others are kept', async () => {
    const lines = [
      'country,tax_id,name,state,support_email',
      'RU,7707083893,Сбербанк,active,',
      'RU,7707083894,Сбербанк,active,',
      'RU,77070838,Сбербанк,active,',
      'RU,,Сбербанк,active,',
      'RU,7707083893,,active,',
      ',7707083893,Сбербанк,active,',
      '"FR","732829320","A\nB",closed,',
      'RU,7736050003,Газпром,who knows,',
      'RU,7736050003,Газпром,active,no address',
      'RU,7736050003',
    ];
    const refused: string[] = [];
    const done = await importRegistry(server.house, await file('bad.csv', lines.join('\n')), {
      onRefused: (line, reason, field) => refused.push(`${line} ${reason}${field ? ` ${field}` : ''}`),
    });
    expect(refused).toEqual([
      '3 legal-id.check-digit',
      '4 legal-id.length',
      '5 record.tax-id',
      '6 record.name',
      '7 record.country',
      '10 record.state',
      '11 record.field supportEmail',
      '12 record.malformed',
    ]);
    expect(done).toMatchObject({ records: 10, kept: 2, refused: { 'legal-id.check-digit': 1, 'record.malformed': 1 } });
    expect(await all()).toHaveLength(2);
  });

  test('a line that is no object, in a file of objects', async () => {
    const refused: number[] = [];
    const text = `{"country":"RU","taxId":7736050003,"name":"Газпром"}\n{oops\n[1]\n\n"x"\n`;
    const path = await file('bad.ndjson', text);
    await importRegistry(server.house, path, { onRefused: (line) => refused.push(line) });
    expect(refused).toEqual([2, 3, 5]);
    expect(await read('RU', '7736050003')).toMatchObject({ name: 'Газпром' });
  });

  test.each([1, 99, 100, 101, 250])(
    'ended after %i records, it goes on where it was: none lost, none twice',
    async (kill) => {
      const entities = invented(330);
      const path = await file('dump.ndjson', ndjson(entities));
      let records = 0;
      const killed = importRegistry(server.house, path, {
        batch: 50,
        onProgress: (progress) => {
          records = progress.records;
          if (records >= kill) throw new Error('killed');
        },
      });
      await expect(killed).rejects.toThrow('killed');
      const done = await importRegistry(server.house, path, { batch: 70 });
      expect(done).toMatchObject({ records: 330, kept: 330, resumed: records, refused: {} });
      expect(await all()).toEqual(keys(entities));
    },
  );

  test('in the middle of a batch nothing of it stays', async () => {
    const entities = invented(60);
    const broken = { ...entities[40]!, name: 'x'.repeat(10) };
    const path = await file('dump.ndjson', ndjson([...entities.slice(0, 40), broken]));
    const { database: sound } = server.house;
    let batches = 0;
    // The connection goes away with the second batch's rows written and not committed.
    const breaking = new Proxy(sound.kysely, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name, target);
        return () => ({
          execute: (work: (tx: unknown) => Promise<unknown>) =>
            target.transaction().execute(async (tx) => {
              const answer = await work(tx);
              if (++batches === 3) throw new Error('the connection is gone');
              return answer;
            }),
        });
      },
    });
    const house = { ...server.house, database: { ...sound, kysely: breaking } };
    await expect(importRegistry(house, path, { batch: 20 })).rejects.toThrow('gone');
    expect(await all()).toHaveLength(20);
    expect(await importRegistry(server.house, path, { batch: 20 })).toMatchObject({
      records: 41,
      kept: 41,
      resumed: 20,
    });
    expect(await all()).toHaveLength(41);
  });

  test('a file that was read is not read again; a later one brings up to date', async () => {
    const [entity] = invented(1) as [RegistryEntity];
    const path = await file('dump.ndjson', ndjson([entity]));
    await importRegistry(server.house, path);
    expect(await importRegistry(server.house, path)).toMatchObject({ records: 1, resumed: 1, part: 1 });
    const later = { ...entity, name: 'Переименован', state: 'closed' as const };
    await importRegistry(server.house, await file('later.ndjson', ndjson([later])));
    expect(await read(entity.country, entity.taxId)).toEqual(later);
    expect(await all()).toHaveLength(1);
  });

  test('two at one file: one goes on, the other gives up, and each record is there once', async () => {
    const entities = invented(300);
    const path = await file('dump.ndjson', ndjson(entities));
    const both = await Promise.allSettled([1, 2].map(() => importRegistry(server.house, path, { batch: 30 })));
    const lost = both.filter((one) => one.status === 'rejected');
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ImportUnderWay);
    expect(lost.length).toBeLessThan(2);
    expect(await all()).toEqual(keys(entities));
  });

  test('the command says what became of the file, and names what it refused', async () => {
    const [entity] = invented(1) as [RegistryEntity];
    const path = await file('dump.ndjson', `${ndjson([entity])}\n{"name":"?"}\n{"name":"?"}\n`);
    const refused = join(folder, 'refused.csv');
    expect(await runImport(server.house, { file: path, refused })).toBe(
      '3 records, 1 kept, 2 refused:\n  2  record.country',
    );
    expect(await readFile(refused, 'utf8')).toBe('2,record.country\n3,record.country\n');
    await expect(runImport(server.house, { file: path, columns: 'inn=ИНН' })).rejects.toThrow('taxId');
  });
});
