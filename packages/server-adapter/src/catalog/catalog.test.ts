import { DAY, type Instant, later } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';

const town = smallTown();
const { kemang, cleaning, locks } = town;
const [abadi, segar, jaya, baru] = town.partners;

/** As long as names get, in letters of two bytes. */
const LONG_NAME = 'Чистка и обслуживание кондиционеров и вентиляции помещений '.repeat(3);

eachDatabase('CAT-3 the catalog', (open) => {
  let database: Database;
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    database = await open();
    server = await openServer(database);
    const { activations } = kemang.seed;
    // The second one's cleaning is recommended to who keeps pets; the third one's stands higher at the tower's quarter.
    activations.find(({ service }) => service === segar!.services[0]!.id)!.tags = ['pets', 'large-family'];
    activations.push({ ...activationOf(jaya!.services[0]!.id), place: kemang.quarter, weight: 5 });
    Object.assign(cleaning.names, { ru: LONG_NAME });
    await seedMarketplace(server, town.seed);
    const person = { role: 'customer' as const, subject: kemang.subject, sites: [kemang.tower], tags: ['pets'] };
    token = await server.tokenOf(kemang.secret, person);
  });
  afterAll(() => database.close());

  const activationOf = (service: string) => kemang.seed.activations.find((line) => line.service === service)!;
  const list = async (query: Record<string, string | number> = {}, language = 'en') =>
    (await server.call('catalog.list', { token, language, query: { site: kemang.tower, ...query } })).answer;
  const names = async (query: Record<string, string | number> = {}) =>
    (await list({ category: 'climate', ...query })).items.map(({ partner }) => partner.name);

  test('matched tags first, then weight, then rating, then name', async () => {
    expect(await names()).toEqual([segar!.name, jaya!.name, abadi!.name, baru!.name]);
  });

  test('ORG-1 the nearest line wins: the weight of the quarter holds at its site, not beside it', async () => {
    const villa = await server.call('catalog.list', {
      token: kemang.publishable,
      query: { site: kemang.villa, category: 'climate' },
    });
    expect(villa.answer.items.map(({ partner }) => partner.name)).toEqual(
      [jaya!, segar!, abadi!, baru!].map((p) => p.name),
    );
  });

  test('by distance, by price, and only within so many metres', async () => {
    expect(await names({ sort: 'near' })).toEqual([baru!, jaya!, segar!, abadi!].map(({ name }) => name));
    expect(await names({ sort: 'price' })).toEqual([baru!, abadi!, segar!, jaya!].map(({ name }) => name));
    expect(await names({ sort: 'near', within: 1500 })).toEqual([baru!.name, jaya!.name]);
  });

  test('search finds by names and synonyms of any language, and by partner', async () => {
    expect((await list({ q: 'tukang' })).total).toBe(3);
    expect((await list({ q: 'COOLING' })).total).toBe(4);
    expect((await list({ q: 'baru' })).total).toBe(1);
    expect(await list({ q: 'nothing like it' })).toMatchObject({ items: [], total: 0, categories: [], next: null });
  });

  test('total and categories count before the category filter', async () => {
    const { total, categories } = await list({ category: 'security' }, 'id');
    expect(total).toBe(7);
    expect(categories).toEqual([
      { id: 'climate', name: 'Pendingin', icon: 'fan', count: 4 },
      { id: 'security', name: 'Keamanan', icon: 'key', count: 3 },
    ]);
  });

  test('a card has what a customer needs, in the reader’s language', async () => {
    const card = (await list({ category: 'climate' }, 'id')).items[0];
    expect(card).toMatchObject({
      kind: { id: cleaning.id, name: 'Cuci AC', category: 'climate' },
      partner: { name: segar!.name, rating: 4.5, reviews: 20 },
      summary: 'Angin Segar: in short',
      price: { money: { amount: 110_000, currency: 'IDR' }, from: true, unit: 'unit' },
      tags: ['pets'],
      warrantyDays: 30,
    });
    expect(card!.distance).toBeGreaterThan(2480);
    expect(card!.distance).toBeLessThan(2520);
  });

  test('pages follow one another without a gap or a repetition, in every order', async () => {
    for (const sort of ['best', 'near', 'rating', 'price']) {
      const whole = (await list({ sort })).items.map(({ service }) => service);
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await list({ sort, limit: 2, ...(cursor && { cursor }) });
        paged.push(...page.items.map(({ service }) => service));
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    }
  });

  test('a page that ends with a long name has a next one', async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list({ limit: 1, ...(cursor && { cursor }) }, 'ru');
      seen.push(...page.items.map(({ service }) => service));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(7);
  });

  test('a cursor of another order, or a made-up one, is refused', async () => {
    const { next } = await list({ limit: 1 });
    const wrong: Record<string, string>[] = [{ cursor: next!, sort: 'price' }, { cursor: 'e30' }, { cursor: '%%%' }];
    for (const query of wrong) {
      const { status, problem } = await server.call('catalog.list', { token, query: { site: kemang.tower, ...query } });
      expect([status, problem.code]).toEqual([400, 'cursor.invalid']);
    }
  });

  test('a customer asks for own sites only', async () => {
    const { problem } = await server.call('catalog.list', { token, query: { site: kemang.villa } });
    expect(problem).toMatchObject({ code: 'site.unknown', field: 'site', status: 404 });
  });

  describe('FRM-1 the order form', () => {
    const form = (query: Record<string, string>, kind = cleaning.id) =>
      server.call('order-form.read', { token, params: { kind }, query: { site: kemang.tower, ...query } });

    test('of a kind: the form in force, the least price, and what to expect', async () => {
      const { answer } = await form({});
      expect(answer).toMatchObject({
        kind: { name: 'Air-conditioning cleaning' },
        form: { version: 1 },
        price: { money: { amount: 80_000, currency: 'IDR' }, from: true },
        noticeHours: 2,
        horizonDays: 21,
        expect: { eligible: 4, proposalsRequired: 3, offerHours: 12, cancelFreeHours: 12 },
      });
      expect(answer.service).toBeUndefined();
    });

    test('of one partner’s service: its card and its price', async () => {
      const { answer } = await form({ service: jaya!.services[0]!.id });
      expect(answer.service?.partner.name).toBe(jaya!.name);
      expect(answer.price.money?.amount).toBe(150_000);
    });

    test('unknown kinds and services, and a service of another kind', async () => {
      expect((await form({}, kemang.tower as never)).problem.code).toBe('kind.unknown');
      expect((await form({ service: kemang.tower })).problem.code).toBe('service.unknown');
      expect((await form({ service: jaya!.services[0]!.id }, locks.id)).problem.code).toBe('service.unknown');
    });
  });

  describe('pictures', () => {
    test('are painted in the brand’s colours for both themes, public and immutable', async () => {
      const { picture } = (await list()).items[0]!.kind;
      expect(picture).toMatch(new RegExp(`^/v1/pictures/${kemang.id}-air-conditioning-cleaning-[0-9a-f]{16}\\.svg$`));
      const { status, text, headers } = await server.call('pictures.read', { params: { picture: picture.slice(13) } });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(headers.get('cache-control')).toContain('immutable');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'");
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(text).toContain('<style>.a3{fill:oklch(0.956 0.0184 188)}');
      expect(text).toContain('.ks9{stroke:');
      expect(text).toContain('@media (prefers-color-scheme:dark)');
      expect(text).not.toContain('.a4{');
    });

    test('another brand’s hash, an unknown one and a malformed name are not found', async () => {
      const { picture } = (await list()).items[0]!.kind;
      const name = picture.slice(13);
      for (const wrong of [name.replace(/.{4}\.svg$/, '0000.svg'), name.replace('air-', 'no-'), 'x.svg']) {
        expect((await server.call('pictures.read', { params: { picture: wrong } })).problem.code).toBe('not-found');
      }
    });
  });

  describe('who drops out', () => {
    const change = (table: 'partners' | 'relations' | 'agreements' | 'services', values: object, partner = abadi!.id) =>
      transaction(database, DEPLOYMENT, async (tx) => {
        const column = { partners: 'id', relations: 'partner', agreements: 'partner', services: 'owner' }[table];
        await tx
          .updateTable(table)
          .set(values)
          .where(column as never, '=', partner as never)
          .execute();
      });
    const past: Instant = later(NOW, -DAY);

    test.each([
      ['relations', { documents_valid_until: past }, { documents_valid_until: later(NOW, DAY) }],
      ['partners', { licence_until: past }, { licence_until: later(NOW, DAY) }],
      ['partners', { account: 'suspended' }, { account: 'active' }],
      ['relations', { state: 'deactivated' }, { state: 'accepted' }],
      ['relations', { guide_done: false }, { guide_done: true }],
      ['agreements', { state: 'terminated' }, { state: 'accepted' }],
      ['agreements', { expires_at: past }, { expires_at: null }],
      ['services', { state: 'rejected' }, { state: 'active' }],
    ] as const)('%s %j', async (table, values, back) => {
      await change(table, values);
      expect(await names()).not.toContain(abadi!.name);
      await change(table, back);
      expect(await names()).toContain(abadi!.name);
    });

    test('a zone that does not cover the site; a service switched off nearer by', async () => {
      const zone = { type: 'radius', centre: { lat: 0, lng: 0 }, metres: 10 };
      const original = abadi!.services[0]!.zone;
      await change('services', { zone: JSON.stringify(zone) });
      expect(await names()).not.toContain(abadi!.name);
      await change('services', { zone: JSON.stringify(original) });
      await transaction(database, DEPLOYMENT, (tx) =>
        tx
          .insertInto('activations')
          .values({
            owner: kemang.id as never,
            place: kemang.tower as never,
            partner: abadi!.id as never,
            service: abadi!.services[0]!.id as never,
            active: false,
            category: 'climate',
            weight: 0,
            tags: [],
          })
          .execute(),
      );
      expect(await names()).not.toContain(abadi!.name);
    });
  });
});
