import { DAY, HOUR, later, MINUTE } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { seedMarketplace } from '../seed/seed-marketplace.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { plantWork } from '../testing/planted-work.ts';
import { openServer, type TestServer } from '../testing/server.ts';
import { smallTown } from '../testing/small-town.ts';
import { requestTimers } from '../timers/request-timers.ts';

type Move = 'suspend' | 'reinstate' | 'deactivate' | 'reactivate' | 'delete' | 'accept' | 'refuse' | 'connect';

eachDatabase('PAR-7 relations', (open) => {
  let database: Database;
  let server: TestServer;
  const town = smallTown();
  const { kemang, senayan, partners } = town;
  const [first, second, busy, stranger] = partners as [
    (typeof partners)[0],
    (typeof partners)[0],
    (typeof partners)[0],
    (typeof partners)[0],
  ];
  const staff = (role: 'viewer' | 'manager' | 'community-manager' | 'owner' = 'manager', at = kemang) =>
    server.tokenOf(at.secret, { role, subject: `dewi-${role}` });
  const member = (partner: (typeof partners)[0], at = kemang) =>
    server.tokenOf(at.secret, {
      role: 'partner',
      subject: partner.members[0]!.subject,
      partner: partner.id as never,
    });

  beforeAll(async () => {
    database = await open();
    // The stranger works for the other organization alone.
    for (const part of ['relations', 'agreements', 'activations'] as const) {
      kemang.seed[part] = kemang.seed[part].filter(({ partner }) => partner !== stranger.id) as never;
    }
    server = await openServer(database);
    await seedMarketplace(server, town.seed);
    await plantWork(database, kemang, busy.id);
  });
  afterAll(() => database.close());

  async function move(what: Move, partner: string, body: object = {}, role: Parameters<typeof staff>[0] = 'manager') {
    const asked = { token: await staff(role), params: { partner }, body };
    return server.call(`partners.${what}` as 'partners.suspend', asked);
  }

  describe('PAR-9 the list', () => {
    test('PAR-9 partners with an active service, by name; filtered by name and by status, page by page', async () => {
      const token = await staff('viewer');
      const { answer } = await server.call('partners.list', { token });
      expect(answer.items.map(({ name }) => name)).toEqual(['Angin Segar', 'Dingin Jaya', 'Sejuk Abadi']);
      expect(answer.items[0]).toMatchObject({
        account: 'active',
        legalEntity: 'Angin Segar',
        services: { active: 2, all: 2 },
      });
      const found = await server.call('partners.list', { token, query: { name: 'SEGAR' } });
      expect([found.answer.total, found.answer.items[0]!.name]).toEqual([1, 'Angin Segar']);
      const none = await server.call('partners.list', { token, query: { account: 'suspended' } });
      expect(none.answer.total).toBe(0);
      // The chips count whatever of them is chosen; a name narrows them.
      const counts = (count: number) => [{ account: 'active', relation: 'accepted', count }];
      expect([answer.counts, found.answer.counts, none.answer.counts]).toEqual([counts(3), counts(1), counts(3)]);
      const one = await server.call('partners.list', { token, query: { limit: 2 } });
      const two = await server.call('partners.list', { token, query: { limit: 2, cursor: one.answer.next! } });
      expect([...one.answer.items, ...two.answer.items].map(({ name }) => name)).toEqual(
        answer.items.map(({ name }) => name),
      );
    });

    test('ORG-3 a viewer is shown no buttons, and a manager those that the state allows', async () => {
      const can = async (role: 'viewer' | 'manager') =>
        (await server.call('partners.read', { token: await staff(role), params: { partner: first.id } })).answer.can;
      expect(await can('viewer')).toEqual([]);
      expect(await can('manager')).toEqual(['suspend', 'deactivate', 'delete']);
    });

    test('PAR-10 the card counts what its tabs hold, and ORG-2 a stranger’s is unknown', async () => {
      const token = await staff();
      const { answer } = await server.call('partners.read', { token, params: { partner: busy.id } });
      expect(answer).toMatchObject({ counts: { services: 2, jobs: 1, jobsInHand: 1, agreements: 1 }, next: null });
      const foreign = await server.call('partners.read', { token, params: { partner: stranger.id } });
      expect(foreign.problem.code).toBe('partner.unknown');
    });
  });

  describe('PAR-7 deactivation', () => {
    test('PAR-7 refused while work is in hand, and the answer lists that work in the reader’s language', async () => {
      for (const what of ['deactivate', 'delete'] as const) {
        const asked = {
          token: await staff(),
          params: { partner: busy.id },
          body: { reason: 'Too late' },
          language: 'id',
        };
        const { problem } = await server.call(`partners.${what}`, asked);
        expect([problem.code, problem.status]).toEqual(['relation.work-in-hand', 409]);
        expect(problem.listed).toMatchObject([
          {
            type: 'job',
            what: 'Pekerjaan',
            id: expect.any(String),
            at: expect.any(String),
            when: expect.stringMatching(/^\d+ \p{L}+ 20\d\d pukul \d\d\.\d\d$/u),
          },
        ]);
      }
      const { answer } = await server.call('partners.read', { token: await staff(), params: { partner: busy.id } });
      expect(answer.relation.state).toBe('accepted');
    });

    test('PAR-15 an emergency suspends at once, and offers each running job to be reassigned', async () => {
      const { answer } = await move('suspend', busy.id, { reason: 'A gas leak', emergency: true });
      expect(answer.partner.relation).toMatchObject({ state: 'suspended', reason: 'A gas leak', until: null });
      expect(answer.partner.obstacles).toContain('partner.suspended');
      expect(answer.jobs).toMatchObject([{ state: 'assigned', can: ['release', 'cancel'] }]);
      expect((await move('reinstate', busy.id)).answer.partner.relation.state).toBe('accepted');
    });

    test('PAR-7 with nothing in hand it goes, comes back, and what is not allowed is refused', async () => {
      expect((await move('reactivate', first.id)).problem.code).toBe('relation.state');
      const gone = await move('deactivate', first.id, { reason: 'Moves away' });
      expect(gone.answer.partner).toMatchObject({
        next: { step: 'reactivate', by: 'organization' },
        can: ['reactivate', 'delete'],
      });
      expect((await move('suspend', first.id, { reason: 'x' })).problem.code).toBe('relation.state');
      expect((await move('reactivate', first.id)).answer.partner.relation.state).toBe('accepted');
      expect((await move('suspend', first.id, { reason: ' ' })).problem.code).toBe('body.invalid');
    });

    test('QLT-2 a suspension with an end is over by itself', async () => {
      const until = later(server.clock.now(), 6 * HOUR);
      const past = await move('suspend', first.id, { reason: 'x', until: server.clock.now() });
      expect([past.problem.code, past.problem.field]).toEqual(['suspension.past', 'until']);
      const { answer } = await move('suspend', first.id, { reason: 'Complaints', until });
      expect(answer.partner.next).toEqual({ step: 'reinstate', by: 'organization', until });
      server.clock.pass(6 * HOUR);
      const timers = requestTimers(server.house);
      timers.start();
      await timers.stop();
      const card = await server.call('partners.read', { token: await staff(), params: { partner: first.id } });
      expect(card.answer.relation.state).toBe('accepted');
      expect(card.answer.history[0]).toMatchObject({ event: 'reinstate', by: 'clock' });
    });
  });

  describe('PAR-4 referenced partners', () => {
    test('PAR-4 who it is, kinds, area and rating, and no more; one click on each side', async () => {
      const token = await staff('community-manager');
      const { answer } = await server.call('partners.referenced', { token });
      expect(answer.items).toEqual([
        {
          id: stranger.id,
          name: 'Kipas Baru',
          kinds: ['Air-conditioning cleaning'],
          area: { point: { lat: -6.19, lng: 106.82 }, metres: expect.any(Number) },
          country: 'ID',
          rating: { mean: null, count: 0 },
        },
      ]);
      expect((await move('connect', stranger.id)).problem.code).toBe('role.forbidden');
      const asked = await move('connect', stranger.id, {}, 'community-manager');
      expect(asked.answer).toMatchObject({ relation: { state: 'invited', origin: 'connect' } });
      const twice = await move('connect', stranger.id, {}, 'community-manager');
      expect(twice.problem.code).toBe('relation.state');

      const own = await member(stranger, senayan);
      const { answer: relations } = await server.call('relations.list', { token: own });
      expect(relations.items.map(({ organization, can }) => [organization.name, can])).toEqual([
        ['Wisma Senayan', []],
        ['Griya Kemang', ['apply', 'connect', 'decline']],
      ]);
      const params = { organization: kemang.id };
      const { answer: connected } = await server.call('relations.connect', { token: own, params, body: {} });
      expect(connected).toMatchObject({ state: 'accepted', current: false });
      const card = await server.call('partners.read', { token, params: { partner: stranger.id } });
      expect(card.answer).toMatchObject({
        relation: { state: 'accepted' },
        next: { step: 'finish-guide', by: 'partner' },
      });
    });

    test('PAR-4 who does not wish to be found is not there', async () => {
      const token = await member(second);
      const { answer: profile } = await server.call('profile.read', { token });
      const { id: _, country: __, account: ___, confirmed: ____, can: _____, ...edit } = profile;
      const saved = await server.call('profile.edit', {
        token,
        body: { ...edit, listed: false, phone: '+622150000001' },
      });
      expect(saved.answer).toMatchObject({ listed: false, phone: '+622150000001', confirmed: true });
    });

    test('ORG-2 a person whom the company does not know learns of no other organization', async () => {
      const token = await server.tokenOf(kemang.secret, {
        role: 'partner',
        subject: 'made-up',
        partner: first.id as never,
      });
      const { answer } = await server.call('relations.list', { token });
      expect(answer.items.map(({ organization }) => organization.name)).toEqual(['Griya Kemang']);
      expect((await server.call('relations.open', { token })).answer.items).toEqual([]);
      const { problem } = await server.call('relations.apply', {
        token,
        params: { organization: senayan.id },
        body: {},
      });
      expect(problem.code).toBe('member.not-owner');
    });
  });

  describe('PAR-7 applications', () => {
    test('PAR-7 applied, refused with a reason, applied anew, accepted', async () => {
      await move('delete', second.id, { reason: 'To begin again' });
      const own = await member(second, senayan);
      const { answer: open } = await server.call('relations.open', { token: own });
      expect(open.items.map(({ name }) => name)).toEqual(['Griya Kemang']);
      const params = { organization: kemang.id };
      const applying = { token: own, params, body: { message: 'We are back' } };
      expect((await server.call('relations.apply', applying)).answer.state).toBe('applied');
      const { answer } = await server.call('applications.list', { token: await staff() });
      expect(answer.items).toMatchObject([
        { partner: second.id, message: 'We are back', can: ['accept', 'refuse', 'delete'] },
      ]);
      await move('refuse', second.id, { reason: 'No insurance' });
      const { answer: refused } = await server.call('relations.list', { token: own });
      expect(refused.items.find(({ organization }) => organization.id === kemang.id)).toMatchObject({
        state: 'refused',
        reason: 'No insurance',
        next: { step: 'apply-again' },
      });
      await server.call('relations.apply', applying);
      const accepted = await move('accept', second.id);
      expect(accepted.answer.partner.relation.state).toBe('accepted');
      const history = accepted.answer.partner.history.map(({ event }) => event);
      expect(history.slice(0, 5)).toEqual(['accept', 'apply', 'refuse', 'apply', 'delete']);
    });

    test('MSG-2 each step is told to the other side, and events carry ids only', async () => {
      const rows = await transaction(database, DEPLOYMENT, async (tx) => ({
        letters: await tx
          .selectFrom('messages')
          .select(['template', 'partner'])
          .where('about', '=', second.id)
          .execute(),
        events: await tx.selectFrom('events').select(['type', 'data']).where('aggregate', '=', second.id).execute(),
      }));
      const told = rows.letters.map(({ template, partner }) => [template, partner === second.id]);
      expect(told).toContainEqual(['relation.refuse', true]);
      expect(told).toContainEqual(['relation.apply', false]);
      expect(rows.events.map(({ type }) => type)).toContain('relation.refuse');
      expect(JSON.stringify(rows.events)).not.toMatch(/insurance|We are back/);
    });
  });

  describe('PAR-14 away', () => {
    test('PAR-14 a pause lasts until it is ended, and the jobs within are listed to settle first', async () => {
      const token = await member(busy);
      const now = server.clock.now();
      const absences = [
        { start: later(now, -2 * DAY), end: later(now, -DAY), why: 'holiday' },
        { start: later(now, -4 * DAY), end: null, why: 'pause' },
      ];
      const { answer } = await server.call('away.edit', { token, body: { absences } });
      expect(answer.absences).toEqual([absences[1]]);
      expect(answer.jobs.map(({ can, organization }) => [can, organization.name])).toEqual([
        [['release'], 'Griya Kemang'],
      ]);
      const card = await server.call('partners.read', { token: await staff(), params: { partner: busy.id } });
      expect(card.answer.away).toHaveLength(1);
      expect((await server.call('away.edit', { token, body: { absences: [] } })).answer).toEqual({
        absences: [],
        jobs: [],
      });
      const wrong = [{ start: later(now, HOUR), end: now, why: 'holiday' as const }];
      expect((await server.call('away.edit', { token, body: { absences: wrong } })).problem.code).toBe('body.invalid');
    });
  });

  describe('PAR-13 guide', () => {
    test('PAR-13 a built-in guide in four languages until the organization writes its own', async () => {
      const token = await member(stranger);
      const titles = [];
      for (const language of ['en', 'id', 'ru', 'fr']) {
        // Where none was written.
        const reading = { token: await member(stranger, senayan), language };
        titles.push((await server.call('guide.read', reading)).answer.title);
      }
      expect(new Set(titles).size).toBe(4);
      const guide = { title: { en: 'Ours' }, steps: [{ title: { en: 'One' }, text: { en: 'Ring first' } }] };
      await server.call('guide.edit', { token: await staff(), body: guide });
      const own = await server.call('guide.read', { token });
      expect(own.answer).toEqual({
        title: 'Ours',
        steps: [{ title: 'One', text: 'Ring first' }],
        source: null,
        done: false,
      });
      expect((await server.call('guide.finish', { token, body: {} })).answer.done).toBe(true);
      const card = await server.call('partners.read', { token: await staff(), params: { partner: stranger.id } });
      expect(card.answer.obstacles).toEqual([]);
    });
  });

  describe('PRV-1 consents', () => {
    test('PRV-1 given and taken back as easily, each with its time and the text’s version', async () => {
      const token = await server.tokenOf(kemang.secret, {
        role: 'customer',
        subject: kemang.subject,
        sites: [kemang.tower] as never,
        tags: [],
      });
      const say = (given: boolean, version = 1) =>
        server.call('consents.set', { token, body: { purpose: 'marketing', given, version } });
      expect((await say(true, 7)).problem.code).toBe('consent.version');
      expect((await say(true)).answer.items[0]).toEqual({
        purpose: 'marketing',
        version: 1,
        given: true,
        at: server.clock.now(),
        answered: 1,
      });
      server.clock.pass(MINUTE);
      const { answer } = await say(false, 7);
      expect(answer.items[0]).toMatchObject({ given: false, at: server.clock.now() });
      expect(answer.history.map(({ given }) => given)).toEqual([false, true]);
      const other = await server.call('consents.read', { token: await member(first) });
      expect(other.answer.history).toEqual([]);
    });
  });
});
