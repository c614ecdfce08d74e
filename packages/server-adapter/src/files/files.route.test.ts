import { PHOTO_LIMIT } from '@pasar/core/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { JPEG, telltaleJpeg } from './testing/sample-photos.ts';

eachDatabase('photos', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
  });
  afterAll(() => database.close());

  const store = async (token: string, body: Uint8Array = JPEG) => job.call('files.create', { token, body });
  const read = async (token: string, file: string) => {
    const path = `http://server.test/v1/files/${file}`;
    const response = await job.fetch(new Request(path, { headers: { Authorization: `Bearer ${token}` } }));
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  };

  test('a photo is stored, and read back by who stored it', async () => {
    const token = await job.rani();
    const { status, answer } = await store(token);
    expect([status, answer.type, answer.bytes]).toEqual([201, 'image/jpeg', JPEG.length]);
    const photo = await read(token, answer.id);
    expect(photo.bytes).toEqual(JPEG);
    expect(photo.headers.get('content-type')).toBe('image/jpeg');
    expect(photo.headers.get('x-content-type-options')).toBe('nosniff');
    expect(photo.headers.get('cache-control')).toContain('private');
  });

  test('JOB-4 what the camera wrote beside it is not stored', async () => {
    const token = await job.rani();
    const { answer } = await store(token, telltaleJpeg());
    expect(Buffer.from((await read(token, answer.id)).bytes).toString('latin1')).not.toMatch(/GPS|Menara/);
  });

  test('ORG-2 nobody else reads it until it is sent with a request; then those who were asked, and the staff', async () => {
    const { answer } = await store(await job.rani());
    const people = {
      asked: () => job.partner(0),
      staff: () => job.staff('viewer'),
      elsewhere: () => job.rani(job.town.senayan),
      partnerElsewhere: () => job.partner(0, job.town.senayan),
      staffElsewhere: () => job.staff('manager', job.town.senayan),
    };
    const statuses = async () => {
      const told = [];
      for (const token of Object.values(people)) told.push((await read(await token(), answer.id)).status);
      return told;
    };
    expect(await statuses()).toEqual([404, 404, 404, 404, 404]);
    await job.place({ answers: { units: 1, photos: [answer.id] } });
    expect(await statuses()).toEqual([200, 200, 404, 404, 404]);
  });

  test('a photo goes with one request, and another’s photo with none', async () => {
    const { answer } = await store(await job.rani());
    const partners = await store(await job.partner(0));
    await job.place({ answers: { units: 1, photos: [answer.id] } });
    const again = job.order({ answers: { units: 1, photos: [answer.id] } });
    const theirs = job.order({ answers: { units: 1, photos: [partners.answer.id] } });
    for (const body of [again, theirs]) {
      const { problem } = await job.call('requests.create', { token: await job.rani(), body });
      expect(problem.code).toBe('file.unknown');
    }
  });

  test.each([
    ['a text', new TextEncoder().encode('<svg onload="alert(1)"/>'), 415, 'file.type'],
    ['nothing', new Uint8Array(), 422, 'file.empty'],
    ['more than eight megabytes', new Uint8Array(PHOTO_LIMIT + 1), 413, 'file.size'],
  ])('%s is refused, and nothing is stored', async (_, bytes, status, code) => {
    const count = () =>
      transaction(database, DEPLOYMENT, async (tx) => (await tx.selectFrom('files').select('id').execute()).length);
    const before = await count();
    const refused = await store(await job.rani(), bytes);
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  test('sent twice under one key, it is stored once', async () => {
    const token = await job.rani();
    const first = await job.call('files.create', { token, body: JPEG, key: 'photo-1' });
    const again = await job.call('files.create', { token, body: JPEG, key: 'photo-1' });
    expect(again.text).toBe(first.text);
  });
});
