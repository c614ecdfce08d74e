import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';
import { askHow, PLANTED, PLANTED_ORDER } from '../testing/planted-person.ts';
import { type JobTown, openJobTown } from './testing/job-town.ts';

eachDatabase('JOB-4 personal data', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, askHow);
  });
  afterAll(() => database.close());

  test('before the choice no partner and no staff is shown any of it; after it, the chosen one alone', async () => {
    const request = await job.place(PLANTED_ORDER);
    const shortlist = await job.shortlist(request);
    const asPartner = async (index: number) =>
      (await job.call('inbox.read', { token: await job.partner(index), params: { request } })).text;
    const asStaff = async () =>
      (await job.call('requests.read', { token: await job.staff('viewer'), params: { request } })).text;
    for (const index of [0, 1, 2, 3]) expect(await asPartner(index)).not.toMatch(PLANTED);
    expect(await asStaff()).not.toMatch(PLANTED);
    expect((await job.read(request)).answers, 'the customer sees what was answered').toEqual(PLANTED_ORDER.answers);

    const chosen = shortlist[0]!;
    await job.choose(request, chosen);
    for (const [index, { id }] of job.town.partners.entries()) {
      const text = await asPartner(index);
      if (id !== chosen.partner.id) expect(text).not.toMatch(PLANTED);
      else expect(JSON.parse(text)).toMatchObject({ answers: PLANTED_ORDER.answers, details: PLANTED_ORDER.contact });
    }
    expect(await asStaff()).not.toMatch(PLANTED);
  });
});
