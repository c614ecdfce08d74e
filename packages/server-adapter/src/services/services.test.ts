import { NOW } from '@pasar/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NEWCOMER } from '../agreements/testing/agreement-town.ts';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase, freshPostgres } from '../testing/databases.ts';
import { openServiceTown, type ServiceTown } from './testing/service-town.ts';

eachDatabase('PAR-8 services', (open) => {
  let database: Database;
  let town: ServiceTown;
  beforeAll(async () => {
    database = await open();
    town = await openServiceTown(database);
  });
  beforeEach(() => town.clock.set(NOW));
  afterAll(() => database.close());

  /** Each test begins without the one before. */
  const gone = async (id: Awaited<ReturnType<ServiceTown['propose']>>) =>
    expect((await town.asPartner('own-services.withdraw', town.on(id))).status).toBe(200);

  test('from the proposal to the switch: draft, read, accepted, agreed on, on; and never one step early', async () => {
    const { newcomer, locks, asManager, asPartner, asOperator, on } = town;
    const kinds = async () => (await asPartner('kinds.open', { query: { search: 'lock' } })).answer.items;
    expect(await kinds()).toMatchObject([
      { name: 'Locksmith', category: 'security', categoryName: 'Security', leadPoints: 5, services: [] },
    ]);

    const created = await asPartner('own-services.create', { body: locks() });
    expect(created.status).toBe(201);
    const { id } = created.answer;
    expect(created.answer).toMatchObject({
      state: 'draft',
      status: 'draft',
      offering: 'offered',
      currency: 'IDR',
      can: ['edit', 'submit', 'withdraw'],
    });
    expect(created.answer.zone.squareMetres / (Math.PI * 8000 ** 2)).toBeCloseTo(1, 5);
    expect(await kinds()).toMatchObject([{ services: [id] }]);
    const inIndonesian = await asPartner('own-services.list', { language: 'id' });
    expect(inIndonesian.answer.items[0]).toMatchObject({ kind: { name: 'Tukang kunci', categoryName: 'Keamanan' } });
    expect((await asPartner('own-services.create', { body: locks() })).problem.code).toBe('service.exists');

    const directory = (language: string) => asManager('kinds.list', { query: { search: 'lock' }, language });
    expect((await directory('id')).answer.items).toMatchObject([{ name: 'Tukang kunci', categoryName: 'Keamanan' }]);
    const status = async () => {
      const { answer } = await asManager('services.list', { query: { partner: newcomer.id } });
      return answer.items.find((service) => service.id === id)?.status;
    };
    const accept = () => asManager('services.accept', on(id));
    const activate = () => asManager('activations.set', town.activation(true, { service: id, category: 'security' }));
    expect([await status(), (await accept()).problem.code]).toEqual(['draft', 'service.not-moderated']);

    expect((await asPartner('own-services.submit', on(id))).answer).toMatchObject({
      state: 'in-moderation',
      submittedAt: NOW,
      can: ['recall', 'withdraw'],
    });
    expect((await asPartner('own-services.edit', on(id, locks()))).problem.code).toBe('service.in-moderation');
    const queue = (await asOperator('moderation.list')).answer.items;
    expect(queue).toMatchObject([
      {
        id,
        partner: { name: 'Kipas Baru' },
        kind: { name: 'Locksmith', categoryName: 'Security' },
        offering: null,
        can: ['approve', 'reject'],
      },
    ]);
    expect((await asOperator('moderation.approve', on(id, { submittedAt: NOW }))).answer).toMatchObject({
      state: 'active',
      can: ['take-down'],
    });
    expect([await status(), (await activate()).problem.code]).toEqual(['to-accept', 'service.not-accepted']);

    expect((await accept()).answer).toMatchObject({ status: 'no-agreement', can: ['deactivate', 'reduce'] });
    expect((await activate()).problem.code).toBe('agreement.none');
    const rates = [id, town.service].map((service) => ({ service, rate: 1250 }));
    await town.agreed({ services: rates });
    expect(await status()).toBe('switched-off');
    expect((await activate()).status).toBe(200);
    expect(await town.own(id)).toMatchObject({ status: 'active', sites: 2, agreement: { rate: 1250 } });
    const only = await asManager('services.list', { query: { status: 'active', partner: newcomer.id } });
    expect(only.answer.items.map((service) => service.id)).toEqual([id]);
    await gone(id);
  });

  test('new words of an active service are read first, and the old ones hold until then', async () => {
    const { asPartner, asOperator, on, locks } = town;
    const id = await town.moderated();
    const words = { summary: { en: 'Doors opened at once' }, description: { en: 'In ten minutes.' } };
    const edited = await asPartner('own-services.edit', on(id, locks({ ...words, price: 99_000_00 })));
    expect(edited.answer).toMatchObject({
      state: 'active',
      summary: { en: 'Doors opened' },
      price: 99_000_00,
      revision: words,
      submittedAt: NOW,
    });
    expect((await asOperator('moderation.list')).answer.items.map((service) => service.id)).toContain(id);
    const listed = (await town.asManager('services.list')).answer.items.find((service) => service.id === id);
    expect(listed).toMatchObject({ summary: { en: 'Doors opened' }, revision: null });

    const sentBack = await asOperator('moderation.reject', on(id, { reason: 'Nobody is there in ten minutes' }));
    expect(sentBack.answer).toMatchObject({ state: 'active', revision: words, submittedAt: null, can: ['take-down'] });
    expect(await town.own(id)).toMatchObject({
      reason: 'Nobody is there in ten minutes',
      summary: { en: 'Doors opened' },
    });

    const better = { ...words, description: { en: 'Within the hour.' } };
    await asPartner('own-services.edit', on(id, locks(better)));
    town.clock.pass(1);
    await asPartner('own-services.edit', on(id, locks({ ...better, description: { en: 'Whenever.' } })));
    const late = await asOperator('moderation.approve', on(id, { submittedAt: NOW }));
    expect(late.problem.code).toBe('service.changed');
    const { submittedAt } = await town.own(id);
    const approved = await asOperator('moderation.approve', on(id, { submittedAt }));
    expect(approved.answer).toMatchObject({ description: { en: 'Whenever.' }, revision: null, reason: null });
    await gone(id);
  });

  test('whoever says no says why; what was refused can be offered again, what was taken down is read anew', async () => {
    const { asPartner, asManager, asOperator, on } = town;
    const id = await town.submitted();
    expect((await asOperator('moderation.reject', on(id, {}))).problem.code).toBe('body.invalid');
    await asOperator('moderation.reject', on(id, { reason: 'Where is the licence?' }));
    expect(await town.own(id)).toMatchObject({
      status: 'rejected',
      reason: 'Where is the licence?',
      submittedAt: null,
    });
    await asPartner('own-services.submit', on(id));
    await asOperator('moderation.approve', on(id));

    const refused = await asManager('services.refuse', on(id, { reason: 'We have three of them' }));
    expect(refused.answer).toMatchObject({ status: 'refused', can: ['reduce'] });
    expect((await asManager('services.accept', on(id))).problem.code).toBe('service.closed');
    expect(await town.own(id)).toMatchObject({ reason: 'We have three of them', can: ['edit', 'offer', 'withdraw'] });
    expect((await asPartner('own-services.offer', on(id))).answer).toMatchObject({ status: 'to-accept', reason: null });
    expect((await asManager('services.accept', on(id))).status).toBe(200);

    await asOperator('moderation.take-down', on(id, { reason: 'Complaints' }));
    expect(await town.own(id)).toMatchObject({ status: 'rejected', reason: 'Complaints', offering: 'accepted' });
    await gone(id);
    for (const attempt of [
      asPartner('own-services.submit', on(id)),
      asOperator('moderation.approve', on(id)),
      asManager('services.deactivate', on(id, { reason: 'Closed' })),
      asPartner('own-services.offer', on(id)),
    ]) {
      expect((await attempt).problem.code).toBe('service.closed');
    }
  });

  test('a draft needs words before it is submitted, and a company’s owner to do so', async () => {
    const { asPartner, call, on } = town;
    const id = await town.propose({ summary: { en: '  ' }, description: {} });
    expect((await asPartner('own-services.submit', on(id))).problem).toMatchObject({
      code: 'service.incomplete',
      field: 'summary',
    });
    const { kemang } = town.town;
    const session = { role: 'partner', subject: 'whoever', partner: town.newcomer.id } as const;
    const token = await town.tokenOf(kemang.secret, session);
    expect((await call('own-services.withdraw', { token, ...on(id) })).problem.code).toBe('member.not-owner');
    expect((await call('own-services.list', { token })).answer.items.map(({ can }) => can)).toContainEqual([]);
    await gone(id);
  });

  test('what is offered to one organization is nothing to another, until it is offered there as well', async () => {
    const { asPartner, on, call, partner, staff, town: seeded } = town;
    const id = await town.moderated();
    const there = async () => ({ token: await staff('manager', seeded.senayan) });
    const seen = async () => {
      const { answer } = await call('services.list', { ...(await there()), query: { limit: 200 } });
      return answer.items.find((service) => service.id === id)?.status;
    };
    expect(await seen()).toBeUndefined();
    expect((await call('services.accept', { ...(await there()), ...on(id) })).problem.code).toBe('service.unknown');
    const session = { token: await partner(NEWCOMER, seeded.senayan) };
    const own = (await call('own-services.list', session)).answer.items.find((service) => service.id === id);
    expect(own).toMatchObject({ status: 'not-offered', can: ['edit', 'offer', 'withdraw'] });
    await call('own-services.offer', { ...session, ...on(id) });
    expect(await seen()).toBe('to-accept');
    // Withdrawn in one, it is gone in both, and both trails say so.
    await asPartner('own-services.withdraw', on(id));
    expect(await seen()).toBe('withdrawn');
    const { rows } = await transaction(database, DEPLOYMENT, async (tx) => ({
      rows: await tx
        .selectFrom('audit_trail')
        .select('owner')
        .where('about', '=', id)
        .where('action', '=', 'own-services.withdraw')
        .execute(),
    }));
    expect(rows.map(({ owner }) => owner).sort()).toEqual([seeded.kemang.id, seeded.senayan.id].sort());
  });

  test('a price is in one currency: where prices are in another, the service is on quote', async () => {
    const { asPartner, call, on, locks, partner, town: seeded } = town;
    const id = await town.moderated();
    const there = { token: await partner(NEWCOMER, seeded.senayan) };
    const reckonsIn = (currency: string) =>
      transaction(database, DEPLOYMENT, (tx) =>
        tx.updateTable('organizations').set({ currency }).where('id', '=', seeded.senayan.id).execute(),
      );
    await reckonsIn('EUR');
    const refused = await call('own-services.offer', { ...there, ...on(id) });
    expect([refused.status, refused.problem.code, refused.problem.field]).toEqual([409, 'service.currency', 'price']);
    // Also where its first organization has refused it: the price was said in that one's currency.
    await town.asManager('services.refuse', on(id, { reason: 'We have three of them' }));
    expect((await call('own-services.offer', { ...there, ...on(id) })).problem.code).toBe('service.currency');
    await asPartner('own-services.edit', on(id, locks({ price: null, from: false })));
    expect((await asPartner('own-services.offer', on(id))).answer).toMatchObject({ status: 'to-accept' });
    expect((await call('own-services.offer', { ...there, ...on(id) })).answer).toMatchObject({ price: null });
    const priced = await asPartner('own-services.edit', on(id, locks({ price: 250_000_00 })));
    expect(priced.problem.code).toBe('service.currency');
    await reckonsIn('IDR');
    expect((await asPartner('own-services.edit', on(id, locks()))).answer).toMatchObject({ price: 250_000_00 });
    await gone(id);
  });

  test('PAR-9 in the list with one service that is moderated and accepted, and else among those on their way: never in both, nor in neither', async () => {
    const { asManager, asOperator, asPartner, newcomer, on } = town;
    const has = ({ answer }: { answer: { items: readonly { readonly id: string }[] } }) =>
      answer.items.some(({ id }) => id === newcomer.id);
    const where = async () => [
      has(await asManager('partners.list', { query: { limit: 200 } })) && 'list',
      has(await asManager('partners.joining', { query: { limit: 200 } })) && 'joining',
    ];
    const [LISTED, JOINING] = [
      ['list', false],
      [false, 'joining'],
    ];
    // Accepted, and on nowhere yet.
    expect(await where()).toEqual(LISTED);
    await asManager('services.deactivate', on(town.service, { reason: 'Out of season' }));
    expect(await where()).toEqual(JOINING);

    const locks = await town.submitted();
    expect(await where()).toEqual(JOINING);
    await asOperator('moderation.approve', on(locks));
    expect(await where()).toEqual(JOINING);
    await asManager('services.accept', on(locks));
    expect(await where()).toEqual(LISTED);
    await asOperator('moderation.take-down', on(locks, { reason: 'Complaints' }));
    expect(await where()).toEqual(JOINING);
    await gone(locks);
    await asManager('services.reactivate', on(town.service));
    expect(await where()).toEqual(LISTED);
    expect((await asPartner('own-services.list', { query: { state: 'active' } })).answer.items).toHaveLength(1);

    // Gone, and asked back: what was accepted before does not hide it.
    const params = { partner: newcomer.id };
    expect((await asManager('partners.delete', { params, body: { reason: 'Moves away' } })).status).toBe(200);
    expect(await where()).toEqual([false, false]);
    const token = await town.tokenOf(town.town.kemang.secret, { role: 'community-manager', subject: 'dewi' });
    expect((await town.call('partners.connect', { token, params, body: {} })).status).toBe(200);
    expect(await where()).toEqual(JOINING);
  });
});

eachDatabase('PAR-11 areas', (open) => {
  let database: Database;
  let town: ServiceTown;
  beforeAll(async () => {
    database = await open();
    town = await openServiceTown(database);
  });
  afterAll(() => database.close());

  const square = (south: number, west: number, side: number) => [
    { lat: south, lng: west },
    { lat: south, lng: west + side },
    { lat: south + side, lng: west + side },
    { lat: south + side, lng: west },
  ];

  test('an outline that crosses itself is refused, and the answer says where', async () => {
    const [a, b, c, d] = square(-6.3, 106.7, 0.2);
    const bow = { type: 'polygons', polygons: [[[a!, c!, b!, d!]]] } as const;
    for (const { problem } of [
      await town.asPartner('own-services.create', { body: town.locks({ zone: bow as never }) }),
      await town.asPartner('zones.preview', { body: { zone: bow } }),
      await town.asManager('services.reduce', town.on(town.service, { zone: bow })),
    ]) {
      expect(problem).toMatchObject({ code: 'zone.crossing', field: 'zone.polygons.0' });
      expect(problem.place!.lat).toBeCloseTo(-6.2, 6);
      expect(problem.place!.lng).toBeCloseTo(106.8, 6);
    }
  });

  test('a preview measures an area, and what of it lies in another', async () => {
    const zone = { type: 'polygons', polygons: [[square(-6.3, 106.7, 0.2)]] };
    const within = { type: 'polygons', polygons: [[square(-6.2, 106.8, 0.2)]] };
    const { answer } = await town.asManager('zones.preview', { body: { zone, within } });
    expect(answer.left!.squareMetres / answer.own.squareMetres).toBeCloseTo(0.25, 3);
    const apart = { type: 'polygons', polygons: [[square(-5, 100, 0.2)]] };
    expect((await town.asManager('zones.preview', { body: { zone, within: apart } })).answer.left).toBeNull();
  });

  test('an organization reduces an area for itself: customers and requests outside of it go to others', async () => {
    const [first] = town.town.partners;
    const [service] = first!.services.map(({ id }) => id as never);
    const { on, asManager } = town;
    const offered = async () => {
      const query = { site: town.town.kemang.tower, limit: 200 };
      const { answer } = await town.call('catalog.list', { token: await town.rani(), query });
      return answer.items.some((item) => item.service === service);
    };
    const asked = async () => {
      const params = { request: await town.place() };
      return (await town.call('inbox.read', { token: await town.partner(0), params })).status === 200;
    };
    expect([await offered(), await asked()]).toEqual([true, true]);

    const near = { type: 'radius', centre: first!.base, metres: 2_000 } as const;
    const reduced = await asManager('services.reduce', on(service!, { zone: near }));
    expect(reduced.answer.reduction).toEqual(near);
    expect(reduced.answer.reducedTo!.squareMetres / (Math.PI * 2_000 ** 2)).toBeCloseTo(1, 2);
    expect([await offered(), await asked()]).toEqual([false, false]);

    const elsewhere = { type: 'radius', centre: { lat: 48.8, lng: 2.3 }, metres: 2_000 } as const;
    const { problem } = await asManager('services.reduce', on(service!, { zone: elsewhere }));
    expect(problem.code).toBe('zone.outside-own');
    // Drawn larger than the partner's own, it does not enlarge it.
    const wide = { type: 'radius', centre: first!.base, metres: 400_000 } as const;
    const { answer } = await asManager('services.reduce', on(service!, { zone: wide }));
    expect(answer.reducedTo!.squareMetres / answer.zone.squareMetres).toBeCloseTo(1, 2);
    await asManager('services.reduce', on(service!, { zone: null }));
    expect([await offered(), await asked()]).toEqual([true, true]);

    const all = (zone: unknown) => asManager('services.reduce-all', { params: { partner: first!.id }, body: { zone } });
    const everywhere = await all(near);
    expect(everywhere.answer.items.map(({ reduction }) => reduction)).toEqual(first!.services.map(() => near));
    expect([await offered(), await asked()]).toEqual([false, false]);
    const outside = (await all(elsewhere)).problem;
    expect(outside).toMatchObject({ code: 'zone.outside-own', field: 'zone' });
    expect(outside.listed!.map(({ id }) => id).sort()).toEqual(first!.services.map(({ id }) => id).sort());
    expect((await all(null)).answer.items.map(({ reduction }) => reduction)).toEqual(first!.services.map(() => null));
    expect([await offered(), await asked()]).toEqual([true, true]);

    await asManager('services.deactivate', on(service!, { reason: 'Out of season' }));
    expect([await offered(), await asked()]).toEqual([false, false]);
    await asManager('services.reactivate', on(service!));
    expect(await offered()).toBe(true);
  });
});

describe('PAR-8 twenty times at once on PostgreSQL', () => {
  let database: Database;
  let town: ServiceTown;
  beforeAll(async () => {
    database = await freshPostgres();
    town = await openServiceTown(database);
  });
  afterAll(() => database.close());

  test('the organization accepts what its partner withdraws: whoever comes first, it is never accepted afterwards', async () => {
    const { asManager, asPartner, on } = town;
    for (let round = 0; round < 20; round++) {
      const id = await town.moderated();
      const accept = () => asManager('services.accept', on(id));
      const withdraw = () => asPartner('own-services.withdraw', on(id));
      const racers = round % 2 ? [withdraw, accept] : [accept, withdraw];
      const replies = await Promise.all(racers.map((racer) => racer()));
      const [accepted, withdrawn] = round % 2 ? replies.toReversed() : replies;
      expect(withdrawn!.status).toBe(200);
      if (accepted!.status !== 200) expect(accepted!.problem.code).toBe('service.closed');
      const events = await transaction(database, DEPLOYMENT, (tx) =>
        tx.selectFrom('events').select('type').where('aggregate', '=', id).orderBy('sequence').execute(),
      );
      const types = events.map(({ type }) => type);
      expect(types.at(-1)).toBe('service.withdrawn');
      expect(types.includes('service.accepted')).toBe(accepted!.status === 200);
      expect(await town.own(id)).toMatchObject({
        state: 'withdrawn',
        offering: accepted!.status === 200 ? 'accepted' : 'offered',
      });
    }
  });

  test('a company proposes the same kind twice at once: it has it once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => town.asPartner('own-services.create', { body: town.locks() })),
    );
    const codes = replies.map(({ status, problem }) => (status === 201 ? 'made' : problem.code)).sort();
    expect(codes).toEqual(['made', ...Array(5).fill('service.exists')].sort());
  });
});
