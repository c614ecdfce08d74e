import { createHmac } from 'node:crypto';
import { MINUTE, type OrganizationId, shortCode } from '@pasar/core/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { erasePerson } from '../people/personal-details.store.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type Ports, postOffice } from './post-office.ts';
import { smtpMail } from './smtp-mail.ts';
import { partOf, smtpPeer } from './testing/smtp-peer.ts';
import { webhookReceiver } from './testing/webhook-receiver.ts';
import { webhookPost } from './webhook-post.ts';
import { newWebhookSecret } from './webhooks.store.ts';

/** Whatever names the customer, or leads to its door. */
const PRIVATE = /Planted|\+628139|planted@|Rumah Tanam|Jl\. Kemang/;
const order = {
  contact: { name: 'Rani Planted', phone: '+6281390000001', email: 'planted@mail.example' },
  instructions: 'Planted at the lobby',
};
const secret = newWebhookSecret();

eachDatabase('MSG-2, MSG-3 what a request’s life tells', (open) => {
  let database: Database;
  let job: JobTown;
  let smtp: Awaited<ReturnType<typeof smtpPeer>>;
  let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
  let ports: Required<Ports>;
  let close: () => void;

  beforeAll(async () => {
    [database, smtp, receiver] = await Promise.all([open(), smtpPeer(), webhookReceiver()]);
    job = await openJobTown(database, ({ seed, partners, kemang, cleaning }) => {
      for (const [i, { members }] of partners.entries()) members[0]!.contact.email = `partner${i}@firm.example`;
      // The last one has no address.
      delete partners[3]!.members[0]!.contact.email;
      const [organization] = seed.organizations;
      organization!.name = 'Управа <Кеманг>';
      organization!.locale = 'ru';
      cleaning.names = { en: 'Air-conditioning cleaning', ru: 'Чистка кондиционера' };
      organization!.mail = {
        replyTo: 'help@host.example',
        customerPage: 'https://host.example/orders/{request}',
        partnerPage: 'https://host.example/inbox',
      };
      organization!.webhooks = [{ id: kemang.quarter as never, url: receiver.url, secret }];
    });
    const mail = smtpMail({ url: smtp.url, from: 'notices@market.example' });
    close = mail.close;
    ports = { mail, webhooks: webhookPost({ allowPrivate: true }) };
  });
  beforeEach(async () => {
    await deliver({});
    smtp.mails.length = 0;
    receiver.calls.length = 0;
  });
  afterAll(async () => {
    close();
    await Promise.all([database.close(), smtp.close(), receiver.close()]);
  });

  /** Rounds until nothing is due any more. */
  async function deliver(by: Ports) {
    const office = postOffice(job.house, by);
    for (let due = true; due; ) {
      office.start();
      await office.stop();
      const [row] = await transaction(database, DEPLOYMENT, (tx) =>
        tx
          .selectFrom('messages')
          .select('id')
          .where('due_at', '<=', job.clock.now())
          .where('state', '=', 'due')
          .execute(),
      );
      due = row !== undefined;
    }
  }
  const mailsTo = (address: string) => smtp.mails.filter(({ to }) => to.includes(address));
  const subjects = (address: string) => mailsTo(address).map((mail) => mail.header('Subject'));
  const told = () =>
    receiver.calls
      .map(({ body }) => JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> })
      .sort((a, b) => Number(a.data.sequence) - Number(b.data.sequence));

  test('customer and partners get their mails, in the brand’s name and language, each once', async () => {
    const request = await job.place(order);
    await deliver(ports);
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual([0, 1, 2].map((i) => `partner${i}@firm.example`));
    const shortlist = await job.shortlist(request);
    await deliver(ports);
    expect(subjects('planted@mail.example')).toEqual(['Чистка кондиционера: 3 предложения']);
    const [mail] = mailsTo('planted@mail.example');
    expect(mail!.header('From')).toBe('Управа <Кеманг> <notices@market.example>');
    expect(mail!.header('Reply-To')).toBe('help@host.example');
    const [text, html] = [partOf(mail!, 'text/plain'), partOf(mail!, 'text/html')];
    expect(text).toContain(`https://host.example/orders/${request}`);
    expect(text).toContain(shortCode(request));
    expect(html).toContain('Управа &lt;Кеманг&gt;');
    expect(html).not.toContain('<Кеманг>');

    const chosen = shortlist[0]!;
    await job.choose(request, chosen);
    await deliver(ports);
    await deliver(ports);
    expect(subjects('planted@mail.example')[1]).toBe('Чистка кондиционера: всё согласовано');
    expect(partOf(mailsTo('planted@mail.example')[1]!, 'text/plain')).toContain(chosen.partner.name);
    for (const [i, { id }] of job.town.partners.slice(0, 3).entries()) {
      expect(subjects(`partner${i}@firm.example`)).toEqual([
        'Новая заявка: Чистка кондиционера',
        id === chosen.partner.id ? 'Заказ ваш: Чистка кондиционера' : 'Чистка кондиционера: выбран другой исполнитель',
      ]);
    }
    const ids = smtp.mails.map((one) => one.header('Message-ID'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('JOB-4 no mail to a partner and no webhook holds anything of the customer’s, before the choice or after it', async () => {
    const request = await job.place(order);
    await job.choose(request, (await job.shortlist(request))[0]!);
    await deliver(ports);
    const toPartners = smtp.mails.filter(({ to }) => to[0] !== 'planted@mail.example');
    expect(toPartners.length).toBeGreaterThanOrEqual(3);
    for (const mail of toPartners) {
      const all = mail.source + partOf(mail, 'text/plain') + partOf(mail, 'text/html') + mail.header('Subject');
      expect(all).not.toMatch(PRIVATE);
    }
    expect(receiver.calls.length).toBeGreaterThan(0);
    for (const call of receiver.calls) expect(JSON.stringify(call)).not.toMatch(PRIVATE);
    const rows = await transaction(database, DEPLOYMENT, (tx) => tx.selectFrom('messages').selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(PRIVATE);
  });

  test('webhooks are signed, numbered without gaps, hold ids only, and tell nothing that can still be undone', async () => {
    const request = await job.place(order);
    await job.propose(0, request);
    await deliver(ports);
    expect(told().map(({ type }) => type)).toEqual(['request.placed', 'request.broadcast']);
    await job.shortlist(request);
    await deliver(ports);
    expect(told().map(({ type, data }) => [data.sequence, type])).toEqual([
      [1, 'request.placed'],
      [2, 'request.broadcast'],
      [3, 'proposal.stood'],
      [4, 'proposal.stood'],
      [5, 'proposal.stood'],
      [6, 'request.shortlisted'],
    ]);
    for (const { data } of told()) expect(data).toMatchObject({ request, organization: job.town.kemang.id });
    for (const { headers, body } of receiver.calls) {
      // By hand, as the standard has it, not by the library that signed.
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const signature = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    }
    const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('receivers that are down get it later, by the same id; the request’s life goes on meanwhile', async () => {
    smtp.next({ rcpt: 451 }, 'drop', { data: 452 });
    receiver.next(500, 302);
    await job.place(order);
    await deliver(ports);
    expect(smtp.mails).toHaveLength(0);
    expect(receiver.calls).toHaveLength(2);
    job.clock.pass(MINUTE);
    await deliver(ports);
    expect(smtp.mails).toHaveLength(3);
    expect(receiver.calls).toHaveLength(4);
    const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
  });

  test('who has no address gets none; what comes too late is not told; without ports nothing is sent', async () => {
    const outcomesOf = async (request: string) => {
      const rows = await transaction(database, DEPLOYMENT, (tx) =>
        tx.selectFrom('messages').select(['outcome']).where('about', '=', request).execute(),
      );
      return rows.map(({ outcome }) => outcome).sort();
    };
    const unsent = await job.place(order);
    await deliver({});
    expect(await outcomesOf(unsent)).toEqual([...Array(4).fill('no-mail'), 'no-webhooks', 'no-webhooks']);
    const again = await job.place(order);
    const cancelled = await job.place(order);
    await job.call('requests.cancel', { token: await job.rani(), params: { request: cancelled }, body: {} });
    await deliver(ports);
    expect(await outcomesOf(again)).toEqual(['http 200', 'http 200', 'no-address', 'smtp 250', 'smtp 250', 'smtp 250']);
    expect((await outcomesOf(cancelled)).filter((outcome) => outcome === 'moot')).toHaveLength(4);
  });

  test('ORG-2 another organization’s webhook hears nothing of it, and an answer in words is not kept', async () => {
    const { senayan } = job.town;
    const token = await job.rani(senayan);
    const placed = await job.call('requests.create', { token, body: job.order({ site: senayan.tower }) });
    expect(placed.status).toBe(201);
    await deliver(ports);
    expect(receiver.calls).toEqual([]);
    smtp.next({ rcpt: 550 });
    await job.place(order);
    const errors: unknown[] = [];
    const office = postOffice({ ...job.house, onError: (error) => errors.push(error) }, ports);
    office.start();
    await office.stop();
    expect(String(errors)).toMatch(/given up after 1 tries: smtp 550/);
    expect(String(errors)).not.toMatch(/@/);
  });

  test('PRV-2 an erased person is not written to, though the mail was queued before', async () => {
    const [first] = job.town.partners;
    await job.place(order);
    await transaction(database, DEPLOYMENT, (tx) => erasePerson(tx, first!.id, first!.members[0]!.id));
    await deliver(ports);
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual(['partner1@firm.example', 'partner2@firm.example']);
  });

  test('MSG-3 the secret of a webhook is not in the database in the clear', async () => {
    const [row] = await transaction(database, DEPLOYMENT, (tx) =>
      tx.selectFrom('webhook_endpoints').selectAll().execute(),
    );
    expect(row).toMatchObject({ owner: job.town.kemang.id as OrganizationId, url: receiver.url });
    const bytes = Buffer.from(row!.sealed);
    expect(bytes.includes(Buffer.from(secret))).toBe(false);
    expect(bytes.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false);
  });
});
