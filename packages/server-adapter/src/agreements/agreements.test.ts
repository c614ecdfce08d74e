import { DAY, type Instant } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { sha256 } from '../digest.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type AgreementTown, NEWCOMER, openAgreementTown } from './testing/agreement-town.ts';

eachDatabase('AGR-1…AGR-5 agreements', (open) => {
  let database: Database;
  let town: AgreementTown;
  beforeAll(async () => {
    database = await open();
    town = await openAgreementTown(database);
  });
  beforeEach(() => town.clock.set(NOW));
  afterAll(() => database.close());

  test('AGR-1 a draft is made from the template; a partner sees nothing of it until it is sent', async () => {
    const prepared = (await town.asManager('agreements.prepare', { params: { partner: town.newcomer.id } })).answer;
    expect(prepared).toMatchObject({
      partner: { legalEntity: 'CV KIPAS BARU' },
      legalEntities: [{ id: town.town.kemang.legalEntity, name: 'Griya Kemang' }],
      services: [{ service: town.service, proposed: null, applies: null }],
      agreement: null,
    });
    const draft = await town.draft({ locale: 'fr', services: [{ service: town.service, rate: 1275 }] });
    expect(draft).toMatchObject({ state: 'draft', inForce: null, can: ['edit', 'send', 'withdraw'] });
    const [version] = draft.versions;
    expect(version!.text).toMatch(/PT Griya Kemang, .*Jl\. Kemang 1.*CV KIPAS BARU/s);
    expect(version!.text.replace(/\s/g, ' ')).toContain('12,75 %');
    expect(version!.text).not.toMatch(/[{}]/);
    expect(version!.sha256).toBe(await sha256(version!.text));

    expect((await town.asPartner('agreements.read', { params: { agreement: draft.id } })).status).toBe(404);
    expect((await town.asPartner('agreements.list')).answer.items).toEqual([]);
    expect((await town.asPartner('agreements.open', town.on(draft.id, { version: 1 }))).problem.code).toBe(
      'agreement.unknown',
    );
    const again = await town.asManager('agreements.draft', {
      body: { partner: town.newcomer.id, ...town.conditions() },
    });
    expect(again.problem.code).toBe('agreement.exists');
    const viewer = { token: await town.staff('viewer') };
    expect((await town.call('agreements.send', { ...viewer, ...town.on(draft.id) })).problem.code).toBe(
      'role.forbidden',
    );
    expect((await town.call('agreements.read', { ...viewer, params: { agreement: draft.id } })).answer.can).toEqual([]);

    const edited = await town.asManager('agreements.edit', town.on(draft.id, town.conditions({ locale: 'ru' })));
    expect(edited.answer.versions).toMatchObject([
      { version: 1, locale: 'ru', lines: [{ commission: { rate: 1250 } }] },
    ]);
  });

  test('AGR-3, AGR-5 accepted only as it was read; the service can be activated then, and not one step before', async () => {
    const [{ id }] = (await town.asManager('agreements.list', { query: { partner: town.newcomer.id } })).answer
      .items as unknown as [{ id: never }];
    const barred = async () => (await town.asManager('activations.set', town.activation(true))).problem.code;
    const { problem } = await town.asManager('activations.set', town.activation(true));
    expect(problem).toMatchObject({
      code: 'agreement.none',
      listed: [
        { type: 'partner', id: town.newcomer.id, label: 'Kipas Baru' },
        { type: 'service', id: town.service, label: 'Air-conditioning cleaning' },
        { type: 'agreement', id },
      ],
    });
    const sent = await town.send(id);
    const { sha256: hash } = sent.versions[0]!;
    expect(await barred()).toBe('agreement.none');

    const accepting = { version: 1, sha256: hash };
    const accept = (body: object) => town.asPartner('agreements.accept', town.on(id, body));
    expect((await accept(accepting)).problem.code).toBe('agreement.unread');
    await town.asPartner('agreements.open', town.on(id, { version: 1 }));
    expect((await accept({ version: 1, sha256: 'a'.repeat(64) })).problem.code).toBe('agreement.text-changed');
    expect((await accept({ version: 1, sha256: 'short' })).status).toBe(422);
    expect((await accept({ version: 2, sha256: hash })).problem.code).toBe('agreement.unknown');
    expect(await barred()).toBe('agreement.none');

    const { answer } = await accept(accepting);
    expect(answer).toMatchObject({ state: 'accepted', inForce: 1, can: ['terminate'] });
    const evidence = answer.versions[0]!.evidence;
    expect(evidence.map(({ what, side }) => [what, side])).toEqual([
      ['sent', 'organization'],
      ['opened', 'partner'],
      ['accepted', 'partner'],
    ]);
    expect(evidence.at(-1)).toMatchObject({ name: 'Budi Kipas Baru', at: NOW, sha256: hash });
    expect(answer.versions[0]!.proven).toBe(true);
    expect(await sha256(answer.versions[0]!.text)).toBe(hash);
    const set = await town.asManager('activations.set', town.activation(true, { weight: 7, tags: ['pets'] }));
    expect(set.answer.items).toMatchObject([{ active: true, weight: 7, tags: ['pets'], offBy: null }]);
    expect((await accept(accepting)).problem.code).toBe('agreement.not-open');
  });

  test('AGR-5 the stored text cannot be changed once it was sent, nor the evidence, whoever asks', async () => {
    const change = (work: Parameters<typeof transaction<unknown>>[2]) => transaction(database, DEPLOYMENT, work);
    await expect(
      change((tx) =>
        tx.updateTable('agreement_versions').set({ text: 'Other' }).where('state', '=', 'accepted').execute(),
      ),
    ).rejects.toThrow(/append-only/);
    await expect(change((tx) => tx.deleteFrom('agreement_evidence').execute())).rejects.toThrow();
  });

  test('AGR-4 other conditions are a new version; the old one holds until it is accepted, and is refused then', async () => {
    const [{ id }] = (await town.asPartner('agreements.list')).answer.items as unknown as [{ id: never }];
    const lower = town.conditions({ services: [{ service: town.service, rate: 900 }], noticeDays: 10 });
    await town.asManager('agreements.edit', town.on(id, lower));
    const sent = await town.send(id);
    expect(sent.versions.map(({ state }) => state)).toEqual(['sent', 'accepted']);
    const explain = async () =>
      (await town.asManager('commissions.explain', { params: { service: town.service }, language: 'en' })).answer
        .applies;
    expect(await explain()).toMatchObject({ rate: 1250, sentence: '12.5% because agreement v1, line 1' });

    const [newest, old] = sent.versions;
    await town.asPartner('agreements.open', town.on(id, { version: 2 }));
    const late = await town.asPartner('agreements.accept', town.on(id, old));
    expect([late.status, late.problem.code]).toEqual([409, 'agreement.superseded']);
    const { answer } = await town.asPartner('agreements.accept', town.on(id, newest));
    expect(answer.versions.map(({ state }) => state)).toEqual(['accepted', 'superseded']);
    expect(await explain()).toMatchObject({ rate: 900, agreement: { version: 2, line: 1 } });
  });

  test('AGR-4 the version in force is pinned to the job, and stays when there is a newer one', async () => {
    const request = await town.place();
    const [proposal] = await town.shortlist(request);
    expect((await town.choose(request, proposal!)).status).toBe(200);
    const pins = () =>
      transaction(database, DEPLOYMENT, (tx) =>
        tx
          .selectFrom('jobs')
          .select(['partner', 'agreement', 'agreement_version'])
          .where('request', '=', request)
          .execute(),
      );
    const [pinned] = await pins();
    const { kemang, partners } = town.town;
    const winner = partners.findIndex(({ id }) => id === pinned!.partner);
    const { id: agreement, partner } = kemang.seed.agreements[winner]!;
    expect(pinned).toEqual({ partner, agreement, agreement_version: 1 });

    const services = partners[winner]!.services.map(({ id: service }) => ({ service, rate: 1 }));
    await town.asManager('agreements.edit', town.on(agreement as never, town.conditions({ services })));
    await town.send(agreement as never);
    await town.accept(agreement as never, winner);
    expect(await pins()).toEqual([pinned]);
    const { answer } = await town.asManager('agreements.read', { params: { agreement } });
    expect(answer).toMatchObject({ inForce: 2, newest: { version: 2, state: 'accepted' } });
  });

  describe('bad input', () => {
    test.each([
      ['rate.range', 'services.0.rate', (service: string) => ({ services: [{ service, rate: 10_100 }] })],
      ['rate.precision', 'services.0.rate', (service: string) => ({ services: [{ service, rate: 1234.5 }] })],
      ['rate.missing', 'services.0.rate', (service: string) => ({ services: [{ service }] })],
      ['agreement.until-past', 'until', () => ({ until: NOW as Instant })],
      ['legal-entity.unknown', 'legalEntity', (service: string) => ({ legalEntity: service })],
      [
        'service.unknown',
        'services.0.service',
        () => ({ services: [{ service: town.town.kemang.customer, rate: 1 }] }),
      ],
    ])('%s says what would pass', async (code, field, changes) => {
      const [{ id }] = (await town.asPartner('agreements.list')).answer.items as unknown as [{ id: never }];
      const body = town.conditions(changes(town.service));
      const { problem } = await town.asManager('agreements.edit', { ...town.on(id, body), language: 'ru' });
      expect(problem).toMatchObject({ code, field });
      expect(problem.remedy).toMatch(/[а-я]/);
    });

    test('a partner without legal details, and a partner that is nobody’s', async () => {
      const other = await openAgreementTown(await open(), ({ partners }) => {
        delete partners[NEWCOMER]!.legalEntity;
      });
      const body = { partner: other.newcomer.id, ...other.conditions() };
      expect((await other.asManager('agreements.draft', { body })).problem.code).toBe('legal-entity.missing');
      const nobody = { ...body, partner: other.service };
      expect((await other.asManager('agreements.draft', { body: nobody })).problem.code).toBe('partner.unknown');
      await other.house.database.close();
    });
  });

  test('lists page by page, by state, and each side its own', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: Record<string, string | number> = { limit: 1, ...(cursor && { cursor }) };
      const page: { items: readonly { id: string }[]; next: string | null } = (
        await town.asManager('agreements.list', { query })
      ).answer;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(4);
    const drafts = (await town.asManager('agreements.list', { query: { state: 'draft' } })).answer.items;
    expect(drafts).toEqual([]);
    const { items, counts } = (await town.asManager('agreements.list', { query: { stands: 'in-force' } })).answer;
    expect(counts).toEqual({
      all: 4,
      draft: 0,
      offered: 0,
      'in-force': items.length,
      ending: 0,
      ended: 4 - items.length,
    });
    expect(items.every(({ state }) => state === 'accepted')).toBe(true);
    const named = (await town.asManager('agreements.list', { query: { name: 'kipas B' } })).answer;
    expect([named.items.map(({ partner }) => partner.name), named.counts.all]).toEqual([['Kipas Baru'], 1]);
    expect((await town.asPartner('agreements.list', {}, 0)).answer.items).toHaveLength(1);
    expect((await town.asManager('agreements.list', { query: { cursor: 'x' } })).problem.code).toBe('cursor.invalid');
  });

  test('withdrawn while it is open, and an offer lapses by itself', async () => {
    const [{ id }] = (await town.asPartner('agreements.list')).answer.items as unknown as [{ id: never }];
    await town.asManager('agreements.edit', town.on(id, town.conditions({ noticeDays: 5 })));
    await town.send(id);
    const withdrawn = (await town.asManager('agreements.withdraw', town.on(id))).answer;
    expect(withdrawn.versions.map(({ state }) => state)).toEqual(['withdrawn', 'accepted', 'superseded']);
    await town.asManager('agreements.edit', town.on(id, town.conditions({ noticeDays: 5 })));
    await town.send(id);
    await town.pass(14 * DAY);
    const lapsed = (await town.asPartner('agreements.read', { params: { agreement: id } })).answer;
    expect(lapsed.versions.map(({ state }) => state)).toEqual(['expired', 'withdrawn', 'accepted', 'superseded']);
    const { sha256: hash } = lapsed.versions[0]!;
    const late = await town.asPartner('agreements.accept', town.on(id, { version: 4, sha256: hash }));
    expect(late.problem.code).toBe('agreement.expired');
  });
});
