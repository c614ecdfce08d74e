import { DAY, HOUR, later, shortCode, type TicketId } from '@pasar/core/kernel';
import { instant, NOW } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { newWebhookSecret } from '../messages/webhooks.store.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { aCompany, openTicketTown, type TicketTown } from './testing/ticket-town.ts';

eachDatabase('PAR-2 tickets', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database, ({ seed, senayan }) => {
      seed.organizations[0]!.locale = 'ru';
      seed.organizations[1]!.webhooks = [
        { id: senayan.quarter as never, url: 'https://helpdesk.example/in', secret: newWebhookSecret() },
      ];
    });
  });
  afterAll(() => database.close());

  const read = async (ticket: TicketId, of = town.kemang) =>
    (await town.call('tickets.read', { token: await town.staff('viewer', of), params: { ticket } })).answer;
  const queued = async (ticket: TicketId) => (await town.asOperator('queue.read', { params: town.at(ticket) })).answer;

  test('a community manager asks, the operator invoices, is paid and makes the account; each step is seen', async () => {
    const company = aCompany(1);
    const asked = await town.call('tickets.create', {
      token: await town.staff(),
      body: { entity: company, note: 'They clean well' },
    });
    expect(asked.status).toBe(201);
    const ticket = asked.answer.id;
    expect(asked.answer).toMatchObject({
      state: 'submitted',
      number: shortCode(ticket),
      entity: company,
      note: 'They clean well',
      overdue: false,
      next: { code: 'operator-invoices', actor: 'operator' },
      story: [{ code: 'submitted', by: 'organization' }],
      can: ['withdraw'],
    });
    expect((await queued(ticket)).can).toEqual(['invoice', 'decline', 'answer']);

    const invoiced = await town.step('queue.invoice', ticket, {});
    const [invoice] = invoiced.invoices;
    expect(invoice).toMatchObject({
      state: 'issued',
      amount: { amount: 120_000_000, currency: 'IDR' },
      tax: { amount: 11_891_892, currency: 'IDR' },
      months: 12,
      to: 'Mitra 1',
      dueAt: later(NOW, 14 * DAY),
      can: ['pay', 'replace'],
    });
    expect(invoice!.number).toMatch(/^2026-\d{6}$/);
    expect((await read(ticket)).next).toEqual({ code: 'partner-pays', actor: 'partner', until: later(NOW, 14 * DAY) });

    // Monday: three business days of Jakarta are over with Thursday.
    const paid = await town.step('queue.paid', ticket, { invoice: invoice!.id, reference: 'BCA 42' });
    expect(paid).toMatchObject({ state: 'licence-paid', dueAt: instant('2026-11-26T17:00'), overdue: false });
    const done = await town.step('queue.create-account', ticket, {});
    expect(done).toMatchObject({ state: 'account-created', partner: { name: 'Mitra 1' }, can: ['answer'] });
    const seen = await read(ticket);
    expect(seen.story.map(({ code }) => code)).toEqual(['submitted', 'invoiced', 'paid', 'account-created']);
    expect(seen.can).toEqual([]);

    const account = await town.asOperator('accounts.read', { params: { partner: done.partner!.id } });
    expect(account.answer).toMatchObject({
      name: 'Mitra 1',
      taxId: company.taxId,
      account: 'invited',
      licence: 'in-force',
      // The operator's midnight after the day a year later.
      licenceUntil: instant('2027-11-23T17:00'),
      history: [{ code: 'created' }],
      relations: [{ name: 'Griya Kemang', state: 'invited', inHand: 0 }],
    });
  });

  test('the letters of it: to the organization, to the operator, and to the partner with the invoice, in their languages', async () => {
    await town.deliver();
    town.mails.length = 0;
    const { ticket, invoice } = await town.created(aCompany(2));
    await town.deliver();
    expect([...town.subjects('office@host.example')].sort()).toEqual([
      'Mitra 2: аккаунт создан',
      'Mitra 2: ваша заявка отправлена',
    ]);
    const confirmation = town.mails.find(({ to }) => to.address === 'office@host.example')!;
    expect(confirmation.text).toContain(`https://host.example/tickets/${ticket}`);
    expect(confirmation.fromName).toBe('Griya Kemang');
    // A new one is no news any more when it has moved on before its letter left.
    expect(town.subjects('queue@operator.example')).toEqual([]);
    const theirs = town.mails.filter(({ to }) => to.address === 'support@mitra2.example');
    // Paid before the letter left: the invoice is not sent after it. What is due at once leaves in any order.
    const link = theirs.find(({ text }) => text.includes('#invitation='));
    expect(theirs.filter((mail) => mail !== link).map(({ subject }) => subject)).toEqual([
      `Счёт ${invoice.number} оплачен. Спасибо`,
    ]);
    expect(link?.subject).not.toContain('Счёт');

    await town.invoiced(aCompany(3));
    await town.deliver();
    const sent = town.mails.find(({ to }) => to.address === 'support@mitra3.example')!;
    expect(sent).toMatchObject({ fromName: 'Pasar Utama', replyTo: 'queue@operator.example', language: 'ru' });
    const [pdf] = sent.attachments!;
    expect(pdf).toMatchObject({ type: 'application/pdf' });
    const printed = new TextDecoder().decode(pdf!.bytes);
    for (const part of ['PT MITRA 3', 'Pasar Utama Operator', 'Bank Contoh 123 456 7890', '1 200 000']) {
      expect(printed.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toContain(part);
    }
    expect(printed).not.toContain('support@mitra3');
  });

  test('a ticket that nobody has worked on is news to the operator', async () => {
    town.mails.length = 0;
    await town.submit(aCompany(4));
    await town.deliver();
    expect(town.subjects('queue@operator.example')).toEqual(['New partner requested: Mitra 4']);
  });

  test('PAR-1 wrong ids are named by field, with what was expected; nothing is kept', async () => {
    const entity = { ...aCompany(5), country: 'RU', taxId: '7707083894', registrationReason: '773601001' };
    const { status, problem } = await town.call('tickets.create', { token: await town.staff(), body: { entity } });
    expect([status, problem.code]).toEqual([422, 'legal-entity.invalid']);
    expect(problem.errors!.map(({ field }) => field)).toContain('entity.taxId');
    const open = await town.call('tickets.list', { token: await town.staff(), query: { limit: 200 } });
    expect(open.answer.items.map(({ name }) => name)).not.toContain('Mitra 5');
  });

  test('what is missing for letters is asked for', async () => {
    const { supportEmail: _, ...entity } = aCompany(6);
    const { status, problem } = await town.call('tickets.create', {
      token: await town.staff(),
      body: { entity } as never,
    });
    expect([status, problem.errors![0]!.field]).toEqual([422, 'entity.supportEmail']);
  });

  test('PAR-2 the same company again is refused and pointed to: an open ticket, or a partner that is here', async () => {
    const company = aCompany(7);
    const ticket = await town.submit(company);
    const again = await town.call('tickets.create', { token: await town.staff(), body: { entity: company } });
    expect([again.status, again.problem.code]).toEqual([409, 'ticket.duplicate']);
    expect(again.problem.listed).toMatchObject([{ type: 'ticket', id: ticket, label: shortCode(ticket) }]);
    const spaced = { ...company, taxId: company.taxId.replace(/(\d{4})/g, '$1 ') };
    expect((await town.call('tickets.create', { token: await town.staff(), body: { entity: spaced } })).status).toBe(
      409,
    );

    const { senayan } = town.town;
    const beside = await town.submit(company, senayan);
    expect(beside, 'another organization may ask for it, too').not.toBe(ticket);
    const { partner } = await town.created(aCompany(8));
    for (const of of [town.kemang, senayan]) {
      const token = await town.staff('owner', of);
      const known = await town.call('tickets.create', { token, body: { entity: aCompany(8) } });
      expect([known.status, known.problem.code]).toEqual([409, 'partner.exists']);
      expect(known.problem.listed).toMatchObject([{ type: 'partner', id: partner, label: 'Mitra 8' }]);
    }
    expect((await town.asOperator('accounts.read', { params: { partner } })).status).toBe(200);
  });

  test('PAR-2 a company asked for by two organizations is made once; the second gets the relation and the paid months', async () => {
    const { senayan } = town.town;
    const one = await town.paid(aCompany(9));
    const two = await town.paid(aCompany(9), senayan);
    const first = await town.step('queue.create-account', one.ticket, {});
    const second = await town.step('queue.create-account', two.ticket, {}, senayan);
    expect(second.partner!.id).toBe(first.partner!.id);
    const { answer } = await town.asOperator('accounts.read', { params: { partner: first.partner!.id } });
    expect(answer.licenceUntil).toBe(instant('2028-11-23T17:00'));
    expect(answer.relations.map(({ state }) => state)).toEqual(['invited', 'invited']);
  });

  test('ORG-3 a manager cannot ask; a viewer reads; another organization’s ticket is not there', async () => {
    const body = { entity: aCompany(10) };
    const asked = await town.call('tickets.create', { token: await town.staff('manager'), body });
    expect([asked.status, asked.problem.code]).toEqual([403, 'role.forbidden']);
    const ticket = await town.submit(aCompany(10));
    expect((await read(ticket)).can, 'a viewer may not withdraw').toEqual([]);
    const { senayan } = town.town;
    const foreign = await town.call('tickets.read', { token: await town.staff('owner', senayan), params: { ticket } });
    expect([foreign.status, foreign.problem.code]).toEqual([404, 'ticket.unknown']);
    const mixed = await town.asOperator('queue.read', { params: town.at(ticket, senayan) });
    expect(mixed.problem.code).toBe('ticket.unknown');
  });

  test('is withdrawn while nobody has worked on it, and not after', async () => {
    const fresh = await town.submit();
    const token = await town.staff();
    const withdrawn = await town.call('tickets.withdraw', { token, params: { ticket: fresh }, body: {} });
    expect(withdrawn.answer).toMatchObject({ state: 'withdrawn', next: { actor: 'nobody' } });
    const { ticket } = await town.invoiced();
    const late = await town.call('tickets.withdraw', { token, params: { ticket }, body: {} });
    expect([late.status, late.problem.code]).toEqual([409, 'ticket.state']);
  });

  test('is declined with the reason; what was paid is owed back, and given back', async () => {
    town.mails.length = 0;
    const { ticket, invoice } = await town.paid(aCompany(11));
    const none = await town.asOperator('queue.decline', { params: town.at(ticket), body: { reason: ' ' } });
    expect(none.status).toBe(422);
    const declined = await town.step('queue.decline', ticket, { reason: 'No capacity in the south' });
    expect(declined.invoices[0]).toMatchObject({ id: invoice.id, state: 'owed-back', can: ['give-back'] });
    expect(await read(ticket)).toMatchObject({ state: 'declined', reason: 'No capacity in the south' });
    await town.deliver();
    const letter = town.mails.find(({ subject }) => subject === 'Mitra 11: заявка отклонена')!;
    expect(letter.text).toContain('Причина: No capacity in the south');
    expect(town.subjects('support@mitra11.example')).toContain(`Счёт ${invoice.number}: деньги будут возвращены`);
    const params = { invoice: invoice.id };
    expect((await town.asOperator('invoices.given-back', { params, body: {} })).answer.state).toBe('given-back');
    expect((await town.asOperator('invoices.given-back', { params, body: {} })).problem.code).toBe('invoice.state');
  });

  test('an invoice that was wrong is replaced; its number stays, and nobody can pay it any more', async () => {
    const { ticket, invoice } = await town.invoiced();
    const params = town.at(ticket);
    expect((await town.asOperator('queue.invoice', { params, body: {} })).problem.code).toBe('ticket.state');
    const body = { replaces: invoice.id, amount: { amount: 90_000_000, currency: 'IDR' }, months: 6 };
    const { answer } = await town.asOperator('queue.invoice', { params, body });
    expect(answer.invoices.map(({ state, months }) => [state, months])).toEqual([
      ['issued', 6],
      ['cancelled', 12],
    ]);
    expect(answer.story.at(-1)!.code).toBe('reinvoiced');
    const late = await town.asOperator('queue.paid', { params, body: { invoice: invoice.id } });
    expect([late.status, late.problem.code]).toEqual([404, 'invoice.unknown']);
  });

  test('a payment is neither ahead of now nor before its invoice, and counts from its own day', async () => {
    const { ticket, invoice } = await town.invoiced();
    const params = town.at(ticket);
    for (const paidAt of [later(NOW, HOUR), later(NOW, -2 * DAY)]) {
      const refused = await town.asOperator('queue.paid', { params, body: { invoice: invoice.id, paidAt } });
      expect([refused.status, refused.problem.code]).toEqual([422, 'payment.date']);
    }
    expect((await read(ticket)).state).toBe('licence-invoiced');
  });

  test('without an issuer or a price nothing is invoiced, and the refusal says what is missing', async () => {
    const ticket = await town.submit();
    await town.setLicensing({ issuer: null });
    const params = town.at(ticket);
    expect((await town.asOperator('queue.invoice', { params, body: {} })).problem.code).toBe('licensing.issuer');
    await town.setLicensing({ price: null });
    expect((await town.asOperator('queue.invoice', { params, body: {} })).problem.code).toBe('licensing.price');
    await town.setLicensing();
    const nowhere = await town.asOperator('licensing.set', {
      body: { calendar: { country: 'XX', zone: 'Asia/Jakarta' } },
    });
    expect([nowhere.status, nowhere.problem.code]).toEqual([422, 'calendar.region']);
    expect(
      (await town.asOperator('licensing.set', { body: { calendar: { country: 'ID', zone: 'Nowhere' } } })).status,
    ).toBe(422);
  });

  describe('ORG-4 the helpdesk', () => {
    test('without a link nobody can ask; an outside one needs a webhook', async () => {
      const token = await town.staff('owner');
      const link = async (body: unknown) =>
        (await town.call('helpdesk.set', { token: await town.staff('owner'), body })).answer;
      for (const body of [{ link: 'none' }, { link: 'outside' }]) {
        expect(await link(body)).toMatchObject({ linked: false });
        const refused = await town.call('tickets.create', { token, body: { entity: aCompany(20) } });
        expect([refused.status, refused.problem.code]).toEqual([409, 'helpdesk.missing']);
      }
      expect(await link({ link: 'built-in' })).toEqual({ helpdesk: { link: 'built-in' }, linked: true });
      const forbidden = await town.call('helpdesk.set', { token: await town.staff(), body: { link: 'none' } });
      expect(forbidden.status).toBe(403);
    });

    test('each step is mirrored by signed webhook, and its answer comes back onto the ticket', async () => {
      const { senayan } = town.town;
      const page = 'https://helpdesk.example/t/{ticket}';
      const body = { link: 'outside', page } as const;
      await town.call('helpdesk.set', { token: await town.staff('owner', senayan), body });
      await town.deliver();
      town.webhooks.length = 0;
      const { ticket, partner } = await town.created(aCompany(21), senayan);
      const said = await town.call('tickets.answer', {
        token: senayan.secret,
        params: { ticket },
        body: { text: 'We called them.\nThey know.' },
      });
      expect(said.answer.story.at(-1)).toMatchObject({
        code: 'answered',
        by: 'helpdesk',
        text: 'We called them.\nThey know.',
      });
      expect(said.answer.helpdeskPage).toBe(`https://helpdesk.example/t/${ticket}`);
      await town.deliver();
      const told = town.webhooks
        .map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> })
        .filter(({ data }) => data.ticket === ticket)
        .sort((a, b) => Number(a.data.sequence) - Number(b.data.sequence));
      expect(told.map(({ type, data }) => [type, data.sequence])).toEqual([
        ['ticket.submitted', 1],
        ['ticket.invoiced', 2],
        ['ticket.paid', 3],
        ['ticket.account-created', 4],
        ['ticket.answered', 5],
      ]);
      expect(told[3]!.data).toMatchObject({ partner, organization: senayan.id });
      expect(JSON.stringify(told)).not.toMatch(/mitra21|We called|Melati/i);
      const foreign = await town.call('tickets.answer', {
        token: town.kemang.secret,
        params: { ticket },
        body: { text: 'x' },
      });
      expect(foreign.problem.code).toBe('ticket.unknown');
    });

    test('the operator’s word on a ticket is read by the organization, and written to it', async () => {
      town.mails.length = 0;
      const ticket = await town.submit(aCompany(22));
      await town.asOperator('queue.answer', { params: town.at(ticket), body: { text: 'Which district is it for?' } });
      expect((await read(ticket)).story.at(-1)).toMatchObject({ by: 'operator', text: 'Which district is it for?' });
      await town.deliver();
      expect(town.mails.find(({ subject }) => subject.includes('ответ'))!.text).toContain('Which district is it for?');
    });
  });

  test('nothing of whom the operator writes to stands in the clear, in events or in the trail', async () => {
    await town.created(aCompany(23));
    const kept = await transaction(database, DEPLOYMENT, async (tx) => ({
      tickets: await tx.selectFrom('tickets').selectAll().execute(),
      invoices: await tx.selectFrom('licence_invoices').selectAll().execute(),
      events: await tx.selectFrom('events').selectAll().execute(),
      trail: await tx.selectFrom('audit_trail').selectAll().execute(),
      messages: await tx.selectFrom('messages').selectAll().execute(),
    }));
    expect(JSON.stringify(kept)).not.toMatch(/support@mitra|\+62215000/);
    expect(kept.trail.map(({ action }) => action)).toContain('queue.create-account');
  });
});

eachDatabase('PAR-2 the three business days', (open) => {
  let database: Database;
  let town: TicketTown;
  beforeAll(async () => {
    database = await open();
    town = await openTicketTown(database);
  });
  afterAll(() => database.close());

  test('an account that is late is flagged, stands first in the queue, and the operator is told, each time once', async () => {
    const waiting = await town.submit(aCompany(1));
    const late = await town.paid(aCompany(2));
    town.clock.pass(DAY);
    const { ticket: soon } = await town.paid(aCompany(3));
    await town.deliver();
    town.mails.length = 0;
    const queue = async (query: Record<string, string> = {}) => {
      const { answer } = await town.asOperator('queue.list', { query });
      return answer.items.map(({ id, overdue }) => [id, overdue]);
    };
    expect(await queue()).toEqual([
      [late.ticket, false],
      [soon, false],
      [waiting, false],
    ]);

    // Thursday, Jakarta's midnight: one business day is left for the first one since Wednesday's.
    town.clock.set(instant('2026-11-25T17:00'));
    await town.ring();
    await town.deliver();
    expect(town.subjects('queue@operator.example')).toEqual(['Mitra 2: one business day is left for the account']);
    town.clock.set(instant('2026-11-26T16:59'));
    await town.ring();
    expect(await queue({ overdue: 'true' })).toEqual([]);
    town.clock.set(instant('2026-11-26T17:00'));
    await town.ring();
    await town.ring();
    await town.deliver();
    expect(town.subjects('queue@operator.example')).toEqual(
      [
        'Mitra 2: one business day is left for the account',
        'Mitra 2: the account is overdue',
        'Mitra 3: one business day is left for the account',
      ].toSorted((a, b) =>
        town.subjects('queue@operator.example').indexOf(a) < town.subjects('queue@operator.example').indexOf(b)
          ? -1
          : 1,
      ),
    );
    expect(await queue({ overdue: 'true' })).toEqual([[late.ticket, true]]);
    const seen = await town.call('tickets.read', {
      token: await town.staff('viewer'),
      params: { ticket: late.ticket },
    });
    expect(seen.answer).toMatchObject({ overdue: true, next: { code: 'operator-creates', actor: 'operator' } });
    expect(seen.answer.story.at(-1)).toMatchObject({ code: 'overdue', by: 'clock' });
    expect(seen.answer.story.map(({ code }) => code)).not.toContain('due-soon');

    const done = await town.step('queue.create-account', late.ticket, {});
    expect(done.overdue).toBe(false);
    expect(await queue({ open: 'true' })).toEqual([
      [soon, false],
      [waiting, false],
    ]);
  });

  test('the queue says how many wait for what, counts the days, and finds by name, tax id and number', async () => {
    const query = (asked: Record<string, string> = {}) => town.asOperator('queue.list', { query: asked });
    const before = (await query()).answer;
    expect(before.counts).toMatchObject({ submitted: 1, invoiced: 0, paid: 1, late: 0, dueSoon: 1, created: 1 });
    expect(before.counts.medianDays).toBeGreaterThan(3);
    expect(before.organizations).toEqual([{ id: town.kemang.id, name: expect.any(String) }]);
    const paid = before.items.find(({ state }) => state === 'licence-paid')!;
    expect(paid).toMatchObject({ paidAt: paid.invoice!.paidAt, invoice: { state: 'paid' } });
    expect(paid.dueDays!.days.map(({ isOff }) => isOff)).toEqual([false, false, false]);
    const searched = async (search: string) => (await query({ search })).answer.items.map(({ id }) => id);
    expect(await searched('tra 3')).toEqual([paid.id]);
    for (const whole of [paid.taxId, paid.number, paid.number.toLowerCase().replace('-', ''), paid.invoice!.number]) {
      expect(await searched(whole)).toEqual([paid.id]);
    }
    expect(await searched('nobody like that')).toEqual([]);
    expect(await searched(before.organizations[0]!.name.slice(1, 6).toUpperCase())).toHaveLength(before.items.length);
  });

  test('holidays of the operator’s country are no business days', async () => {
    // Thursday 24 December; Christmas is a holiday, the weekend follows.
    town.clock.set(instant('2026-12-24T03:00'));
    const { ticket } = await town.paid();
    const { answer } = await town.asOperator('queue.read', { params: town.at(ticket) });
    expect(answer.dueAt).toBe(instant('2026-12-30T17:00'));
  });

  test('the queue goes page by page, and a page of one selection is none of another', async () => {
    for (let i = 0; i < 5; i++) await town.submit();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, open: 'true', ...(cursor && { cursor }) };
      const { answer } = await town.asOperator('queue.list', { query });
      seen.push(...answer.items.map(({ id }) => id));
      cursor = answer.next ?? undefined;
      if (cursor) {
        const other = await town.asOperator('queue.list', { query: { limit: 2, cursor } });
        expect(other.problem.code).toBe('cursor.invalid');
      }
    } while (cursor);
    const all = await town.asOperator('queue.list', { query: { limit: 200, open: 'true' } });
    expect(seen).toEqual(all.answer.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    const other = await town.asOperator('queue.list', { query: { organization: town.town.senayan.id } });
    expect(other.answer.items).toEqual([]);
  });
});
