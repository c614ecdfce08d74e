import type { PartnerId } from '@pasar/core/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementTown, openAgreementTown } from '../agreements/testing/agreement-town.ts';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';

eachDatabase('PAR-10 what the tabs of a card read', (open) => {
  let database: Database;
  let town: AgreementTown;
  beforeAll(async () => {
    database = await open();
    town = await openAgreementTown(database);
  });
  afterAll(() => database.close());

  test('PAR-10 legal details and consents of a partner of theirs; ORG-2 of a stranger, neither is known', async () => {
    const params = { partner: town.newcomer.id };
    const legal = await town.asManager('partner-legal.read', { params });
    expect(legal.answer.entity).toMatchObject({ name: 'Kipas Baru' });
    await town.asPartner('consents.set', { body: { purpose: 'marketing', given: true, version: 1 } });
    const consents = await town.asManager('partner-consents.read', { params });
    expect(consents.answer.history).toMatchObject([{ purpose: 'marketing', given: true }]);
    const stranger = { params: { partner: '019a0000-0000-7000-8000-00000000dead' } };
    for (const id of ['partner-legal.read', 'partner-consents.read'] as const) {
      expect((await town.asManager(id, stranger)).problem.code).toBe('partner.unknown');
    }
  });

  test('PAR-10 requests a partner was asked about, and those it won; a customer does not search by partner', async () => {
    const ids = async (query: object) =>
      (await town.asManager('requests.list', { query })).answer.items.map(({ id }) => id);
    const [first, second] = town.town.partners.map(({ id }) => id) as [PartnerId, PartnerId];
    const [lost, won] = [await town.place(), await town.place()];
    await town.choose(won, (await town.shortlist(won)).find(({ partner }) => partner.id === first)!);
    expect(await ids({ partner: first })).toEqual([won, lost]);
    expect(await ids({ won: first })).toEqual([won]);
    expect(await ids({ won: second })).toEqual([]);
    const token = await town.rani();
    expect((await town.call('requests.list', { token, query: { partner: first } })).answer.items).toEqual([]);
  });

  test('CAT-2 where a service could be switched on: the tree from its root, what is set, and the categories', async () => {
    const service = town.town.partners[0]!.services[0]!.id;
    const { answer } = await town.asManager('activations.prepare', { params: { service } });
    expect(answer.places[0]).toMatchObject({ parent: null, level: 'group' });
    expect(answer.places.some(({ active }) => active)).toBe(true);
    expect(answer.places.filter(({ level }) => level === 'site').every(({ point }) => point)).toBe(true);
    expect(answer.categories.map(({ id }) => id)).toContain(answer.category);
    const unset = await town.asManager('activations.prepare', { params: { service: town.service } });
    expect(unset.answer).toMatchObject({ category: null, weight: 0 });
    const strange = { params: { service: '019a0000-0000-7000-8000-00000000dead' } };
    expect((await town.asManager('activations.prepare', strange)).problem.code).toBe('service.unknown');
  });
});
