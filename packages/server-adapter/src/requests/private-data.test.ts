import { MINUTE } from '@pasar/core/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type JobTown, openJobTown } from './testing/job-town.ts';

/** Planted wherever a person can be named; none may be found where it does not belong. */
const PLANTED = /Planted|\+628139|planted@|Rumah Tanam/;
const order = {
  contact: { name: 'Rani Planted', phone: '+6281390000001', email: 'planted@mail.example' },
  instructions: 'Planted at the lobby',
  answers: {
    units: 1,
    call: '+6281390000002',
    write: 'planted@mail.example',
    where: { text: 'Rumah Tanam 7' },
  },
};

eachDatabase('JOB-4 personal data', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database, ({ cleaning }) => {
      const label = { en: 'How to reach you' };
      cleaning.form.fields.push(
        { id: 'call', type: 'phone', label },
        { id: 'write', type: 'email', label },
        { id: 'where', type: 'address', label },
      );
    });
  });
  afterAll(() => database.close());

  test('before the choice no partner and no staff is shown any of it; after it, the chosen one alone', async () => {
    const request = await job.place(order);
    const shortlist = await job.shortlist(request);
    const asPartner = async (index: number) =>
      (await job.call('inbox.read', { token: await job.partner(index), params: { request } })).text;
    const asStaff = async () =>
      (await job.call('requests.read', { token: await job.staff('viewer'), params: { request } })).text;
    for (const index of [0, 1, 2, 3]) expect(await asPartner(index)).not.toMatch(PLANTED);
    expect(await asStaff()).not.toMatch(PLANTED);
    expect((await job.read(request)).answers, 'the customer sees what was answered').toEqual(order.answers);

    const chosen = shortlist[0]!;
    await job.choose(request, chosen);
    for (const [index, { id }] of job.town.partners.entries()) {
      const text = await asPartner(index);
      if (id !== chosen.partner.id) expect(text).not.toMatch(PLANTED);
      else expect(JSON.parse(text)).toMatchObject({ answers: order.answers, details: order.contact });
    }
    expect(await asStaff()).not.toMatch(PLANTED);
  });

  test('events, live updates, timers, kept answers, and the rows of requests and proposals hold none of it', async () => {
    const request = await job.place(order);
    await job.choose(request, (await job.shortlist(request))[0]!);
    await job.pass(MINUTE);
    const kept = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('idempotency_keys').select('answer').execute(),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const { answer } of kept) expect(Buffer.from(answer).toString('latin1')).not.toMatch(PLANTED);
    const tables = [
      'events',
      'outbox',
      'timers',
      'requests',
      'request_dispatches',
      'proposals',
      'jobs',
      'disclosures',
    ] as const;
    for (const table of tables) {
      const rows = await transaction(database, DEPLOYMENT, (tx) => tx.selectFrom(table).selectAll().execute());
      expect(rows.length, table).toBeGreaterThan(0);
      expect(JSON.stringify(rows), table).not.toMatch(PLANTED);
    }
  });
});
