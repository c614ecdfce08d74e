import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgreementTown, NEWCOMER, openAgreementTown } from '../agreements/testing/agreement-town.ts';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';

eachDatabase('PAR-12 commissions and templates', (open) => {
  let database: Database;
  let town: AgreementTown;
  beforeAll(async () => {
    database = await open();
    town = await openAgreementTown(database);
  });
  afterAll(() => database.close());

  const proposed = async (language = 'en') =>
    (await town.asManager('commissions.explain', { params: { service: town.service }, language })).answer;

  test('the most particular rate fills in a draft; what applies is the accepted agreement’s line', async () => {
    const set = (body: object) => town.asManager('commissions.set', { body });
    const { newcomer, service } = town;
    const kind = newcomer.services[0]!.kind;
    expect(await proposed()).toEqual({ applies: null, proposed: null });
    for (const [target, because] of [
      [{}, 'organization'],
      [{ kind }, 'kind'],
      [{ partner: newcomer.id }, 'partner'],
      [{ partner: newcomer.id, service }, 'partner-service'],
    ] as const) {
      await set({ ...target, rate: 1250 });
      expect((await proposed()).proposed).toMatchObject({ rate: 1250, because, agreement: null });
    }
    const listed = (await town.asManager('commissions.list', { language: 'id' })).answer.items;
    expect(listed.map(({ because }) => because)).toEqual(['partner-service', 'partner', 'kind', 'organization']);
    expect(listed[0]).toMatchObject({ partnerName: newcomer.name, kindName: 'Cuci AC' });
    const { id } = await town.draft({ services: [{ service }] });
    await town.send(id);
    await town.accept(id);
    await set({ partner: newcomer.id, service, rate: 9000 });
    const { applies, proposed: next } = await proposed('ru');
    expect(applies).toMatchObject({ rate: 1250, because: 'agreement', agreement: { id, version: 1, line: 1 } });
    expect(applies!.sentence.replace(/\s/g, ' ')).toBe('12,5 %: так записано в договоре, версия 1, строка 1');
    expect(next).toMatchObject({ rate: 9000 });
    await town.asManager('commissions.clear', { body: { partner: newcomer.id, service } });
    expect((await proposed()).proposed).toMatchObject({ rate: 1250, because: 'partner' });
  });

  test.each([
    ['rate.range', 422, { rate: 10_001 }],
    ['rate.precision', 422, { rate: 12.5 }],
    [
      'commission.target',
      422,
      { rate: 1, kind: '01900000-0000-7000-8000-00000000dead', partner: '01900000-0000-7000-8000-00000000dead' },
    ],
    ['partner.unknown', 404, { rate: 1, partner: '01900000-0000-7000-8000-00000000dead' }],
    ['kind.unknown', 404, { rate: 1, kind: '01900000-0000-7000-8000-00000000dead' }],
  ])('%s', async (code, status, body) => {
    const answer = await town.asManager('commissions.set', { body });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
  });

  describe('AGR-1 templates', () => {
    const text = 'Here {{organization}} and {{partner}} agree:\n\n{{services}}';
    const locale = { params: { locale: 'en' } };

    test('the house’s own in four languages until one is saved; it changes new drafts only', async () => {
      const before = (await town.asManager('templates.list')).answer;
      expect(before.items.map(({ locale, builtIn }) => [locale, builtIn])).toEqual([
        ['en', true],
        ['id', true],
        ['ru', true],
        ['fr', true],
      ]);
      for (const { locale, title, text } of before.items) {
        const { status } = await town.asManager('templates.preview', { params: { locale }, body: { title, text } });
        expect([locale, status]).toEqual([locale, 200]);
      }
      const saved = await town.asManager('templates.save', { ...locale, body: { title: 'With {{partner}}', text } });
      expect(saved.answer).toMatchObject({ builtIn: false, updatedAt: town.clock.now() });
      const body = { title: 'With {{partner}}', text, partner: town.newcomer.id };
      const preview = (await town.asManager('templates.preview', { ...locale, body })).answer;
      expect(preview).toMatchObject({ title: 'With CV KIPAS BARU' });
      expect(preview.text).toMatch(/^Here PT Griya Kemang and CV KIPAS BARU agree:\n\n1\. Air-conditioning cleaning: /);
      const [{ id }] = (await town.asPartner('agreements.list', {}, NEWCOMER)).answer.items as unknown as [
        { id: never },
      ];
      const edited = await town.asManager('agreements.edit', town.on(id, town.conditions({ locale: 'en' })));
      expect(edited.answer.versions.map((version) => version.text.startsWith('Here PT'))).toEqual([true, false]);
    });

    test.each([
      ['template.blank-unknown', `${text} {{colour}}`, /colour/],
      ['template.blank-missing', '{{partner}} {{services}}', /organization/],
      ['template.malformed', `${text} {{#each services}}`, /bracket/],
    ])('%s is named', async (code, bad, named) => {
      const { problem } = await town.asManager('templates.save', { ...locale, body: { title: 'T', text: bad } });
      expect(problem).toMatchObject({ code, field: 'text' });
      expect(`${problem.detail} ${problem.remedy}`).toMatch(named);
    });
  });
});
