import type { LegalEntityRegistry, RegistryEntity } from '@pasar/core/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const russian = (taxId: string, name: string, more: Partial<RegistryEntity> = {}): RegistryEntity => ({
  country: 'RU',
  taxId,
  name,
  state: 'active',
  ...more,
});

/** What a registry under the suite must hold. */
export const ENTITIES: readonly RegistryEntity[] = [
  russian('7707083893', 'Сбербанк России', {
    form: 'ПАО',
    fullName: 'Публичное акционерное общество «Сбербанк России»',
    registrationReason: '773601001',
    registrationNumber: '1027700132195',
    address: '117312, Москва, ул. Вавилова, д. 19',
    asOf: '2026-11-01',
  }),
  russian('7736050003', 'Газпром', { form: 'ПАО' }),
  russian('7728168971', 'Альфа-Банк', { form: 'АО' }),
  russian('7743013902', 'СтройСервис Плюс', { form: 'ООО' }),
  russian('7702070139', 'Строитель', { form: 'ООО' }),
  russian('5610068010', 'Строймонтаж', { form: 'ООО', state: 'closed' }),
  russian('7704217370', 'Строймонтаж', { form: 'ООО' }),
  russian('500100732259', 'Королёв Семён Петрович', { form: 'ИП' }),
  russian('7710140679', 'Торговый дом «Вектор»', { form: 'ООО' }),
  {
    country: 'FR',
    taxId: '732829320',
    name: 'Électricité Générale du Rhône',
    form: 'SARL',
    vatId: 'FR44732829320',
    state: 'active',
  },
  { country: 'FR', taxId: '542065479', name: 'Строймонтаж', state: 'active' },
  { country: 'ID', taxId: '0013000666091000', name: 'Sejuk Abadi Mandiri', form: 'PT', state: 'active' },
  { country: 'JP', taxId: '5835678256246', name: '日本建設工業', state: 'active' },
  { country: 'GR', taxId: '094259216', name: 'Υδραυλικές Εργασίες Αθηνών', state: 'active' },
];

/** PAR-1: what every registry promises, whatever is behind it. */
export function registryContract(
  title: string,
  open: (entities: readonly RegistryEntity[]) => Promise<{ registry: LegalEntityRegistry; close(): Promise<void> }>,
): void {
  describe(`PAR-1 ${title} as a registry`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open(ENTITIES);
    });
    afterAll(() => opened.close());

    const search = (query: string, country = 'RU', limit = 5) => opened.registry.search(query, { country, limit });
    const names = async (query: string, country?: string) => (await search(query, country)).map(({ name }) => name);
    const first = async (query: string, country?: string) => (await names(query, country))[0];

    test('what it knows of one is read whole', async () => {
      expect(await opened.registry.read('RU', '7707083893')).toEqual(ENTITIES[0]);
      expect(await opened.registry.read('RU', '77 0708 3893')).toEqual(ENTITIES[0]);
    });

    test('whom it does not know, or another country does, is nobody', async () => {
      expect(await opened.registry.read('RU', '7707083894')).toBeUndefined();
      expect(await opened.registry.read('FR', '7707083893')).toBeUndefined();
      expect(await opened.registry.read('RU', "77' or '1'='1")).toBeUndefined();
    });

    test('an old NPWP finds who has the new one', async () => {
      expect(await opened.registry.read('ID', '01.300.066.6-091.000')).toMatchObject({ name: 'Sejuk Abadi Mandiri' });
      expect(await first('01.300.066.6-091.000', 'ID')).toBe('Sejuk Abadi Mandiri');
    });

    test.each(['7707083893', '77 0708 3893', '770708'])('by the tax id %s', async (taxId) => {
      expect(await first(taxId)).toBe('Сбербанк России');
    });

    test.each(['732 829 320', '73282932000074', 'FR44 732829320', '7328'])(
      'by the French number %s',
      async (number) => {
        expect(await first(number, 'FR')).toBe('Électricité Générale du Rhône');
      },
    );

    test('two letters are enough: names that begin so, the closed among equals last', async () => {
      const found = await search('ст');
      expect(found.map(({ name }) => name)).toEqual(['Строитель', 'СтройСервис Плюс', 'Строймонтаж', 'Строймонтаж']);
      expect(found.map(({ state }) => state)).toEqual(['active', 'active', 'active', 'closed']);
      expect(await names('ве')).toEqual(['Торговый дом «Вектор»']);
      expect(await first('日本', 'JP')).toBe('日本建設工業');
    });

    test.each([
      ['as it is written', 'СтройСервис Плюс'],
      ['in capitals, with form and quotes', 'ООО "СТРОЙСЕРВИС ПЛЮС"'],
      ['form behind, other quotes', '„Стройсервис плюс“, ООО'],
      ['parted otherwise', 'строй сервис плюс'],
      ['in Latin letters', 'Stroyservis Plus'],
      ['two letters swapped', 'Стройсевис Плюс'],
      ['a letter dropped', 'Стройсрвис Плюс'],
      ['a letter doubled', 'Сстройсервис Плюс'],
      ['a wrong letter', 'Стройсирвис Плюс'],
      ['the wrong keyboard', 'cnhjqcthdbc gk.c'],
      ['words turned round', 'плюс стройсервис'],
      ['unfinished', 'стройсерв'],
    ])('by its name %s', async (_, typed) => {
      expect(await first(typed)).toBe('СтройСервис Плюс');
    });

    test.each([
      ['королев семен', 'RU', 'Королёв Семён Петрович'],
      ['ип королёв', 'RU', 'Королёв Семён Петрович'],
      ['вектор', 'RU', 'Торговый дом «Вектор»'],
      ['альфабанк', 'RU', 'Альфа-Банк'],
      ['electricite generale rhone', 'FR', 'Électricité Générale du Rhône'],
      ['pt sejuk mandiri', 'ID', 'Sejuk Abadi Mandiri'],
      ['建設工業', 'JP', '日本建設工業'],
      ['υδραυλικες αθηνων', 'GR', 'Υδραυλικές Εργασίες Αθηνών'],
    ])('%s in %s is %s', async (typed, country, name) => {
      expect(await first(typed, country)).toBe(name);
    });

    test('no more than were asked for, none twice, none of another country', async () => {
      const found = await search('строймонтаж', 'RU', 2);
      expect(found).toHaveLength(2);
      expect(new Set(found.map(({ taxId }) => taxId)).size).toBe(2);
      expect(await search('строймонтаж', 'FR')).toHaveLength(1);
      expect(await search('стройсервис', 'DE')).toEqual([]);
    });

    test.each(['%%', '__', "'; drop table", '\\', '🏗️🏗️', '«»', '  ', '{1,2}', 'x'.repeat(200), 'щъ'])(
      '%j is nobody, and no harm',
      async (typed) => {
        expect(await search(typed)).toEqual([]);
      },
    );
  });
}
