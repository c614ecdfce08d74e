import { DAY, HOUR, later, MINUTE, SECOND } from '@pasar/core/kernel';
import { NOW, windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type JobTown, openJobTown } from './testing/job-town.ts';

const PRIVATE = /Wulandari|\+62813|rani@mail|Ring at the lobby|Jl\. Kemang/;

eachDatabase('the main job', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
  });
  afterAll(() => database.close());

  test('a resident orders, partners answer, the resident chooses, and both get each other’s contact then', async () => {
    const { call } = job;
    const request = await job.place();
    expect(await job.read(request)).toMatchObject({
      state: 'open',
      proposals: { standing: 0, required: 3, asked: 4 },
      shortlist: [],
      instructions: 'Ring at the lobby',
      next: { code: 'partners-propose', actor: 'partners' },
      story: [{ code: 'sent', count: 4 }],
      cancellable: true,
    });

    const card = (await job.list(0)).items[0]!;
    expect(card).toMatchObject({
      request,
      state: 'open',
      customer: 'Rani W.',
      area: 'South',
      distance: 4000,
      cost: 5,
      proposals: { standing: 0, required: 3 },
    });
    const before = await call('inbox.read', { token: await job.partner(0), params: { request } });
    expect(before.text).not.toMatch(PRIVATE);
    expect(before.answer).toMatchObject({ answers: { units: 2 }, details: null, currency: 'IDR', undoSeconds: 60 });

    const made = await job.propose(0, request, { price: { amount: 30_000_000, currency: 'IDR' } });
    expect(made.answer).toMatchObject({ state: 'pending', standsAt: later(NOW, 60 * SECOND) });
    expect(await job.read(request), 'REQ-10 unseen while it can be undone').toMatchObject({
      proposals: { standing: 0 },
      shortlist: [],
    });
    await job.pass(MINUTE);
    expect(await job.read(request)).toMatchObject({ state: 'open', proposals: { standing: 1 }, shortlist: [] });

    await job.propose(1, request, { price: { amount: 20_000_000, currency: 'IDR' } });
    await job.propose(2, request, { price: { amount: 25_000_000, currency: 'IDR' }, window: windowIn(49, 1) });
    await job.pass(MINUTE);
    const shortlisted = await job.read(request);
    expect(shortlisted).toMatchObject({ state: 'shortlisted', next: { code: 'choose', actor: 'customer' } });
    expect(shortlisted.shortlist.map(({ partner }) => partner.name).sort()).toEqual([
      'Angin Segar',
      'Dingin Jaya',
      'Sejuk Abadi',
    ]);
    expect(shortlisted.shortlist.find(({ best }) => best.includes('price'))?.partner.name).toBe('Angin Segar');
    expect(shortlisted.partnerContact).toBeNull();

    const chosen = shortlisted.shortlist.find(({ partner }) => partner.name === 'Angin Segar')!;
    const choice = await call('requests.choose', {
      token: await job.rani(),
      params: { request },
      body: { proposal: chosen.id, price: chosen.price, window: chosen.window },
    });
    expect(choice.answer).toMatchObject({
      state: 'assigned',
      partner: { name: 'Angin Segar' },
      partnerContact: { name: 'Budi Angin Segar', phone: '+6281200000001' },
      job: { state: 'assigned', proposed: windowIn(24) },
      disclosures: [{ partner: 'Angin Segar', at: later(NOW, 2 * MINUTE) }],
      next: { code: 'reconfirm', actor: 'partner' },
      cancellable: false,
    });
    expect(choice.answer.story.map(({ code }) => code)).toEqual([
      'sent',
      'proposed',
      'proposed',
      'proposed',
      'shortlisted',
      'chosen',
      'disclosed',
    ]);

    expect(await job.look(1, request)).toMatchObject({
      state: 'won',
      customer: 'Rani Wulandari',
      details: {
        name: 'Rani Wulandari',
        phone: '+6281300000002',
        email: 'rani@mail.example',
        address: 'Jl. Kemang 1',
        instructions: 'Ring at the lobby',
      },
      point: { lat: -6.2, lng: 106.82 },
      job: { state: 'assigned' },
      proposal: { state: 'chosen' },
    });
    const lost = await call('inbox.read', { token: await job.partner(0), params: { request } });
    expect(lost.answer).toMatchObject({ state: 'lost', details: null, job: null, proposal: { state: 'passed' } });
    expect(lost.text).not.toMatch(PRIVATE);
    expect((await job.list(3)).items.some((item) => item.request === request)).toBe(false);

    const staff = await call('requests.read', { token: await job.staff('viewer'), params: { request } });
    expect(staff.answer).toMatchObject({ state: 'assigned', partner: { name: 'Angin Segar' } });
    expect((await call('requests.list', { token: await job.staff() })).answer.items[0]?.id).toBe(request);
  });

  describe('REQ-10, REQ-15 second thoughts', () => {
    test('REQ-10 withdrawn within its minute, a proposal was never heard of, and one may propose again', async () => {
      const request = await job.place();
      const { answer } = await job.propose(0, request);
      const withdrawn = await job.call('proposals.withdraw', {
        token: await job.partner(0),
        params: { proposal: answer.id },
        body: {},
      });
      expect(withdrawn.answer.state).toBe('withdrawn');
      await job.pass(MINUTE);
      expect((await job.read(request)).story.map(({ code }) => code)).toEqual(['sent']);
      expect(await job.look(0, request)).toMatchObject({ state: 'open', proposal: null });
      expect((await job.propose(0, request)).status).toBe(201);
    });

    test('REQ-15 edited, it stands as edited', async () => {
      const request = await job.place();
      const { answer } = await job.propose(0, request);
      const edited = await job.call('proposals.edit', {
        token: await job.partner(0),
        params: { proposal: answer.id },
        body: { price: { amount: 1_000, currency: 'IDR' }, window: windowIn(50, 1), message: 'Cheaper' },
      });
      expect(edited.answer).toMatchObject({ price: { amount: 1_000 }, window: windowIn(50, 1), message: 'Cheaper' });
      await job.pass(MINUTE);
      expect(await job.look(0, request)).toMatchObject({ proposal: { state: 'standing', message: 'Cheaper' } });
    });

    test('REQ-10 a taking is undone at no cost, then another takes it, and after a minute it counts', async () => {
      const request = await job.place({ way: 'first' });
      const take = async (index: number) =>
        job.call('inbox.take', {
          token: await job.partner(index),
          params: { request },
          body: { checklist: ['tools'] },
        });
      expect((await take(0)).answer).toMatchObject({ state: 'won', details: null });
      expect(await job.look(1, request)).toMatchObject({ state: 'lost' });
      expect((await take(1)).problem.code).toBe('request.taken');
      const undone = await job.call('inbox.undo', { token: await job.partner(0), params: { request }, body: {} });
      expect(undone.answer.state).toBe('open');
      expect((await take(1)).status).toBe(200);
      await job.pass(MINUTE);
      const late = await job.call('inbox.undo', { token: await job.partner(1), params: { request }, body: {} });
      expect(late.problem.code).toBe('undo.over');
      expect(await job.look(1, request)).toMatchObject({ state: 'won', details: { phone: '+6281300000002' } });
      expect(await job.read(request)).toMatchObject({ state: 'assigned', partner: { name: 'Angin Segar' } });
    });
  });

  describe('what time brings about', () => {
    test('REQ-5 after two days the shortlist goes with those that have answered', async () => {
      const request = await job.place({ windows: [windowIn(24 * 5)] });
      await job.propose(0, request, { window: windowIn(24 * 5) });
      await job.pass(MINUTE);
      expect((await job.read(request)).state).toBe('open');
      await job.pass(2 * DAY);
      expect(await job.read(request)).toMatchObject({ state: 'shortlisted', shortlist: [{ state: 'standing' }] });
    });

    test('REQ-5 a shortlist nobody chooses from lapses after fourteen days', async () => {
      const start = later(job.clock.now(), 10 * DAY);
      const window = { start, end: later(start, 3 * HOUR) };
      const request = await job.place({ windows: [window] });
      for (const index of [0, 1, 2]) await job.propose(index, request, { window });
      await job.pass(MINUTE);
      expect((await job.read(request)).state).toBe('shortlisted');
      await job.pass(14 * DAY);
      expect(await job.read(request)).toMatchObject({ state: 'lapsed', next: { code: 'none' } });
    });

    test('REQ-2 a direct request is one partner’s alone, then everybody’s', async () => {
      const { cleaning, partners } = job.town;
      const service = partners[0]!.services.find(({ kind }) => kind === cleaning.id)!.id;
      const start = later(job.clock.now(), 2 * DAY);
      const windows = [{ start, end: later(start, 3 * HOUR) }];
      const request = await job.place({ way: 'direct', service: service as never, windows });
      expect(await job.look(0, request)).toMatchObject({ state: 'open', exclusive: true });
      expect((await job.list(1)).items.some((item) => item.request === request)).toBe(false);
      await job.pass(12 * HOUR);
      expect(await job.read(request)).toMatchObject({ state: 'open', proposals: { asked: 4 } });
      expect(await job.look(1, request)).toMatchObject({ state: 'open', exclusive: false });
      expect(await job.look(0, request)).toMatchObject({ state: 'open', exclusive: false });
    });

    test('REQ-2 declined by its one partner, it goes to the others at once', async () => {
      const { cleaning, partners } = job.town;
      const service = partners[0]!.services.find(({ kind }) => kind === cleaning.id)!.id;
      const start = later(job.clock.now(), 2 * DAY);
      const windows = [{ start, end: later(start, 3 * HOUR) }];
      const request = await job.place({ way: 'direct', service: service as never, windows });
      const declined = await job.call('inbox.decline', {
        token: await job.partner(0),
        params: { request },
        body: { reason: 'Too far' },
      });
      expect(declined.answer.state).toBe('declined');
      expect(await job.look(1, request)).toMatchObject({ state: 'open', exclusive: false });
    });
  });

  test('REQ-12 a customer cancels until assignment; who had proposed sees it gone', async () => {
    const start = later(job.clock.now(), 2 * DAY);
    const window = { start, end: later(start, 3 * HOUR) };
    const request = await job.place({ windows: [window] });
    await job.propose(0, request, { window });
    const cancelled = await job.call('requests.cancel', { token: await job.rani(), params: { request }, body: {} });
    expect(cancelled.answer).toMatchObject({ state: 'cancelled', cancellable: false });
    expect(await job.look(0, request)).toMatchObject({ state: 'lost', proposal: { state: 'passed' } });
    await job.pass(MINUTE);
    expect((await job.read(request)).state).toBe('cancelled');
  });
});
