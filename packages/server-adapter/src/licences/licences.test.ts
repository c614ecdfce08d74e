import { DAY, HOUR, type Instant, later, type PartnerId } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { aCompany, LICENSING, openTicketTown, type TicketTown } from '../tickets/testing/ticket-town.ts';

eachDatabase('PAR-16 licences', (open) => {
  let database: Database;
  let town: TicketTown;
  let until: Instant;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database, ({ seed }) => {
      for (const [i, { members }] of seed.partners.entries()) members[0]!.contact.email = `owner${i}@firm.example`;
    });
    until = (await account(0)).licenceUntil!;
  });
  beforeEach(() => {
    town.mails.length = 0;
  });
  afterAll(() => database.close());

  const id = (index: number) => town.town.partners[index]!.id as PartnerId;
  const account = async (index: number) => {
    const { answer } = await town.asOperator('accounts.read', { params: { partner: id(index) } });
    return answer;
  };
  /** The clock goes on, whatever has become due is done, and its letters leave. */
  const goTo = async (at: Instant) => {
    town.clock.set(at);
    await town.ring();
    await town.deliver();
  };
  const letters = (index: number) => town.subjects(`owner${index}@firm.example`);
  const invoices = async (query: Record<string, string> = {}) =>
    (await town.asOperator('invoices.list', { query: { limit: 200, ...query } })).answer.items;
  const isOffered = async (index: number) => {
    const [row] = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('partners').select('licence_until').where('id', '=', id(index)).execute(),
    );
    return row!.licence_until! > town.clock.now();
  };

  test('the renewal is invoiced 30 days ahead, by itself; paid in time, the licence runs on', async () => {
    await goTo(later(until, -31 * DAY));
    expect(await invoices()).toEqual([]);
    await goTo(later(until, -30 * DAY + HOUR));
    const open = await account(0);
    expect(open).toMatchObject({
      licence: 'renewal-invoiced',
      term: { renewalDueAt: null, invoices: [{ state: 'issued' }] },
    });
    const [invoice] = open.term!.invoices;
    expect(invoice!.number).toMatch(/^2027-00000[1-4]$/);
    const renewal = `Faktur ${invoice!.number} untuk memperpanjang lisensi Anda`;
    expect(letters(0).toSorted()).toEqual([renewal, 'Lisensi Anda segera berakhir']);
    const mail = town.mails.find(({ subject }) => subject === renewal)!;
    expect(mail.attachments?.map(({ type }) => type)).toEqual(['application/pdf']);
    const paid = await town.asOperator('licences.paid', { params: { partner: id(0) }, body: { invoice: invoice!.id } });
    expect(paid.answer).toMatchObject({ licence: 'in-force', account: 'active' });
    expect(paid.answer.licenceUntil! > later(until, 364 * DAY)).toBe(true);
    const twice = await town.asOperator('licences.paid', {
      params: { partner: id(0) },
      body: { invoice: invoice!.id },
    });
    expect([twice.status, twice.problem.code]).toEqual([409, 'invoice.state']);
    await town.deliver();
    expect(letters(0)).toContain(`Lisensi Anda berlanjut: faktur ${invoice!.number} sudah dibayar`);
  });

  test('the partner hears of the end 30, 7 and 1 day before, and of the lapse, each once; matching pauses with it', async () => {
    for (const days of [7, 1]) {
      await goTo(later(until, -days * DAY + HOUR));
      await goTo(later(until, -days * DAY + 2 * HOUR));
    }
    expect(letters(1).filter((subject) => subject === 'Lisensi Anda segera berakhir')).toHaveLength(2);
    expect(await isOffered(1)).toBe(true);
    await goTo(until);
    await goTo(later(until, DAY));
    expect(letters(1).filter((subject) => subject === 'Lisensi Anda telah berakhir')).toHaveLength(1);
    expect(await isOffered(1)).toBe(false);
    expect(await account(1)).toMatchObject({ licence: 'lapsed', account: 'active' });
    expect(letters(0), 'who has paid hears nothing of it').toEqual([]);

    // Paid late, a new term begins with the payment.
    const [invoice] = (await account(1)).term!.invoices;
    const params = { partner: id(1) };
    const back = await town.asOperator('licences.paid', { params, body: { invoice: invoice!.id } });
    expect(back.answer.licence).toBe('in-force');
    expect(back.answer.term!.since).toBe(town.clock.now());
    expect(await isOffered(1)).toBe(true);
  });

  test('a partner reads its own licence and prints its own invoices, and nobody else’s', async () => {
    const own = await town.call('licence.read', { token: await town.partner(1) });
    expect(own.answer).toMatchObject({ state: 'in-force', invoices: [{ state: 'paid', can: [] }] });
    const invoice = own.answer.invoices[0]!.id;
    const printed = await town.call('invoices.pdf', { token: await town.partner(1), params: { invoice } });
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(printed.headers.get('content-disposition')).toMatch(/filename="2027-\d{6}\.pdf"/);
    const foreign = await town.call('invoices.pdf', { token: await town.partner(0), params: { invoice } });
    expect([foreign.status, foreign.problem.code]).toEqual([404, 'invoice.unknown']);
    expect((await town.asOperator('invoices.pdf', { params: { invoice } })).status).toBe(200);
  });

  test('where no price is set, the operator is told to invoice it', async () => {
    await town.setLicensing({ price: null });
    const { partner } = await town.asOperator('accounts.list', {}).then(async () => {
      await town.setLicensing();
      const made = await town.created(aCompany(31));
      await town.setLicensing({ price: null });
      return made;
    });
    const ends = (await town.asOperator('accounts.read', { params: { partner } })).answer.licenceUntil!;
    await goTo(later(ends, -30 * DAY + HOUR));
    expect(town.subjects('queue@operator.example')).toContain('Mitra 31: the licence renewal is to be invoiced');
    const body = { amount: { amount: 50_000_000, currency: 'IDR' }, months: 6 };
    const renewed = await town.asOperator('licences.renew', { params: { partner }, body });
    expect(renewed.answer).toMatchObject({
      licence: 'renewal-invoiced',
      term: { invoices: [{ months: 6, state: 'issued' }, {}] },
    });
    const again = await town.asOperator('licences.renew', { params: { partner }, body });
    expect([again.status, again.problem.code]).toEqual([409, 'licence.state']);
    const replaces = renewed.answer.term!.invoices[0]!.id;
    const corrected = await town.asOperator('licences.renew', {
      params: { partner },
      body: { ...body, months: 3, replaces },
    });
    expect(corrected.answer.term!.invoices.map(({ state, months }) => [state, months]).slice(0, 2)).toEqual([
      ['issued', 3],
      ['cancelled', 6],
    ]);
    await town.setLicensing(LICENSING);
  });

  test('numbers have no gaps, whatever was cancelled or refused between', async () => {
    const numbers = (await invoices()).map(({ number }) => number).toSorted();
    const byYear = Map.groupBy(numbers, (number) => number.slice(0, 4));
    expect(byYear.size).toBeGreaterThan(1);
    for (const [year, those] of byYear) {
      expect(those).toEqual(those.map((_, i) => `${year}-${String(i + 1).padStart(6, '0')}`));
    }
  });

  test('what an invoice says cannot be rewritten, by whoever asks', async () => {
    const [invoice] = await invoices();
    const rewrite = transaction(database, DEPLOYMENT, (tx) =>
      tx.updateTable('licence_invoices').set({ amount: 1 }).where('id', '=', invoice!.id).execute(),
    );
    await expect(rewrite).rejects.toThrow('never changed');
    const remove = transaction(database, DEPLOYMENT, (tx) => tx.deleteFrom('licence_invoices').execute());
    await expect(remove).rejects.toThrow(/permission denied/);
  });
});

eachDatabase('the operator’s accounts', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database, ({ seed }) => {
      seed.partners[2]!.licenceUntil = later(NOW, 5 * DAY);
      seed.partners[2]!.members[0]!.contact.email = 'owner@dingin.example';
    });
  });
  afterAll(() => database.close());

  const list = async (query: Record<string, string | number> = {}) =>
    (await town.asOperator('accounts.list', { query })).answer.items;
  const partner = (index: number) => ({ partner: town.town.partners[index]!.id });
  const because = { reason: 'Two complaints' };

  test('are listed by name, found by a part of it or of the tax id, and by how soon the licence ends', async () => {
    expect((await list()).map(({ name }) => name)).toEqual(['Angin Segar', 'Dingin Jaya', 'Kipas Baru', 'Sejuk Abadi']);
    expect((await list({ search: 'sejuk' })).map(({ name }) => name)).toEqual(['Sejuk Abadi']);
    expect(await list({ search: '%' })).toEqual([]);
    expect((await list({ ending: 7 })).map(({ name, organizations }) => [name, organizations])).toEqual([
      ['Dingin Jaya', 2],
    ]);
    const first = await town.asOperator('accounts.list', { query: { limit: 3 } });
    const rest = await town.asOperator('accounts.list', { query: { limit: 3, cursor: first.answer.next! } });
    expect(rest.answer.items.map(({ name }) => name)).toEqual(['Sejuk Abadi']);
    expect(rest.answer.next).toBeNull();
  });

  test('PAR-15 are suspended at once, with the reason, and reinstated; each step is on record', async () => {
    const params = partner(0);
    const suspended = await town.asOperator('accounts.suspend', { params, body: because });
    expect(suspended.answer).toMatchObject({
      account: 'suspended',
      can: ['reinstate', 'close', 'renew'],
      history: [{ code: 'suspended', reason: 'Two complaints', actor: 'operator:olga' }],
    });
    expect((await list({ account: 'suspended' })).map(({ name }) => name)).toEqual(['Sejuk Abadi']);
    const twice = await town.asOperator('accounts.suspend', { params, body: because });
    expect([twice.status, twice.problem.code]).toEqual([409, 'account.state']);
    const back = await town.asOperator('accounts.reinstate', { params, body: { reason: 'Settled' } });
    expect(back.answer).toMatchObject({ account: 'active', history: [{ code: 'reinstated' }, { code: 'suspended' }] });
    expect((await town.asOperator('accounts.suspend', { params, body: {} })).status).toBe(422);
  });

  test('PAR-16 are reinstated without what lapsed meanwhile: the licence is due', async () => {
    const params = partner(2);
    await town.asOperator('accounts.suspend', { params, body: because });
    town.clock.set(later(NOW, 6 * DAY));
    const back = await town.asOperator('accounts.reinstate', { params, body: { reason: 'Settled' } });
    expect(back.answer).toMatchObject({
      account: 'licence-due',
      history: [{ code: 'reinstated' }, { code: 'suspended' }],
    });
    await town.deliver();
    expect(town.subjects('owner@dingin.example')).toContain('Dingin Jaya: penangguhan dicabut');
    town.clock.set(NOW);
  });

  test('PAR-7 are closed for good: the licence ends, and nothing is invoiced any more', async () => {
    const params = partner(3);
    const closed = await town.asOperator('accounts.close', { params, body: because });
    expect(closed.answer).toMatchObject({ account: 'closed', licence: 'ended', can: [] });
    const renewed = await town.asOperator('licences.renew', { params, body: {} });
    expect([renewed.status, renewed.problem.code]).toEqual([409, 'licence.state']);
    const nobody = await town.asOperator('accounts.read', {
      params: { partner: '01900000-0000-7000-8000-00000000dead' },
    });
    expect(nobody.problem.code).toBe('partner.unknown');
  });

  describe('ORG-2 are the operator’s alone', () => {
    test.each(['viewer', 'owner'] as const)('%s', async (role) => {
      for (const endpoint of ['accounts.list', 'invoices.list', 'queue.list', 'licensing.read'] as const) {
        const { status } = await town.call(endpoint, { token: await town.staff(role) });
        expect([endpoint, status]).toEqual([endpoint, 403]);
      }
    });
  });
});
