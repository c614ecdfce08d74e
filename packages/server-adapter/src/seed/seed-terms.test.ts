import { DAY, type Instant, later } from '@pasar/core/kernel';
import { NOW, someIds } from '@pasar/core/testing';
import { expect, test } from 'vitest';
import { openJobTown } from '../requests/testing/job-town.ts';
import { eachDatabase } from '../testing/databases.ts';
import { seedMarketplace } from './seed-marketplace.ts';

const PDF = btoa('%PDF-1.4\n%%EOF\n');

eachDatabase('a seed that tells of terms and papers', (open) => {
  test('PAR-5, PAR-12, AGR-6 brings them in once, dated from that day; what was changed since stays', async () => {
    const database = await open();
    const job = await openJobTown(database, ({ kemang, partners }) => {
      const paper = { id: someIds(831)<'document'>(), type: 'insurance', name: 'policy.pdf', pdf: PDF } as const;
      partners[0]!.documents = [{ ...paper, validDays: 6 }];
      kemang.seed.requirements = [{ type: 'insurance', expires: true }];
      kemang.seed.commissions = [{ rate: 1250 }, { partner: partners[0]!.id, rate: 900 }];
      kemang.seed.agreements[0]!.expiresDays = 20;
    });
    const token = await job.staff();
    const params = { partner: job.town.partners[0]!.id };
    const papers = async () => (await job.call('partner-documents.list', { token, params })).answer;
    expect((await papers()).required).toMatchObject([{ type: 'insurance', document: { daysLeft: 6, bytes: 15 } }]);
    const document = (await papers()).required[0]!.document!.id;
    expect((await job.call('documents.read', { token, params: { document } })).text).toMatch(/^%PDF/);
    const rates = async () =>
      (await job.call('commissions.list', { token })).answer.items.map(({ because, rate }) => [because, rate]);
    const told = [
      ['partner', 900],
      ['organization', 1250],
    ];
    expect(await rates()).toEqual(told);
    const { answer } = await job.call('agreements.list', { token, query: params });
    expect(answer.counts).toMatchObject({ all: 1, ending: 1 });
    // Who has given nothing is out, and who has is so for a week.
    const kinds = async (index: number) => (await job.list(index)).items.length;
    await job.place();
    expect([await kinds(0), await kinds(1)]).toEqual([1, 0]);
    job.clock.set(later(NOW, 8 * DAY) as Instant);

    await job.call('commissions.clear', { token: await job.staff(), body: params });
    await job.call('requirements.set', { token: await job.staff(), body: { items: [] } });
    await seedMarketplace(job, job.town.seed);
    const again = { token: await job.staff() };
    expect((await job.call('requirements.read', again)).answer.items).toEqual([]);
    expect((await job.call('commissions.list', again)).answer.items).toHaveLength(1);
    await database.close();
  });
});
