import { MINUTE } from '@pasar/core/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { liveReader } from '../live/testing/live-reader.ts';
import { createMarketplace, type Marketplace } from '../marketplace.ts';
import { smtpMail } from '../messages/smtp-mail.ts';
import { partOf, type ReceivedMail, smtpPeer } from '../messages/testing/smtp-peer.ts';
import { webhookReceiver } from '../messages/testing/webhook-receiver.ts';
import { webhookPost } from '../messages/webhook-post.ts';
import { newWebhookSecret } from '../messages/webhooks.store.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { eachDatabase } from '../testing/databases.ts';
import { askHow, everyRow, PLANTED, PLANTED_CONTACT, PLANTED_ORDER } from '../testing/planted-person.ts';

/** Everything that is said on the console goes there instead; answers how that ends. */
function listen(logs: string[]): () => void {
  const textOf = (one: unknown) => (one instanceof Error ? one.stack : JSON.stringify(one));
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...said) => void logs.push(said.map(textOf).join(' '))),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/**
 * Every byte that leaves the house or is kept in it, while a planted customer's requests are chosen, cancelled and left
 * to lapse. Answers are watched in every test there is (`privacy-watch.ts`); here it is what no answer shows.
 */
eachDatabase('JOB-4, PRV-3 the canary', (open) => {
  const logs: string[] = [];
  const heard: string[] = [];
  let database: Database;
  let job: JobTown;
  let marketplace: Marketplace;
  let smtp: Awaited<ReturnType<typeof smtpPeer>>;
  let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
  let hangUp: () => void;
  let hush: () => void;

  beforeAll(async () => {
    hush = listen(logs);
    [database, smtp, receiver] = await Promise.all([open(), smtpPeer(), webhookReceiver()]);
    job = await openJobTown(database, (town) => {
      askHow(town);
      for (const [i, { members }] of town.partners.entries()) members[0]!.contact.email = `partner${i}@firm.example`;
      const webhook = { id: town.kemang.quarter as never, url: receiver.url, secret: newWebhookSecret() };
      town.kemang.seed.webhooks = [webhook];
    });
    const mail = smtpMail({ url: smtp.url, from: 'notices@market.example' });
    hangUp = mail.close;
    const ports = { mail, webhooks: webhookPost({ allowPrivate: true }) };
    marketplace = await createMarketplace({ database, masterKey: new Uint8Array(32), clock: job.clock, ...ports });
    await marketplace.start();
    await story();
    await marketplace.stop();
  });
  afterAll(async () => {
    hush();
    hangUp();
    await Promise.all([database.close(), smtp.close(), receiver.close()]);
  });

  /** One is chosen, one cancelled, one lapses; each is told to the end before time goes on. */
  async function story(): Promise<void> {
    const readers = await Promise.all(
      [await job.partner(0), await job.staff()].map((token) => liveReader(marketplace.fetch, token)),
    );
    const chosen = await job.place(PLANTED_ORDER);
    const cancelled = await job.place(PLANTED_ORDER);
    await told();
    const shortlist = await job.shortlist(chosen);
    await job.shortlist(cancelled);
    await told();
    await job.choose(chosen, shortlist[0]!);
    await job.call('requests.cancel', { token: await job.rani(), params: { request: cancelled }, body: {} });
    await job.pass(MINUTE);
    await told();
    for (const reader of readers) await reader.until((event) => event.request === cancelled);
    for (const reader of readers) heard.push(JSON.stringify(reader.heard));
    for (const reader of readers) reader.leave();
    await fail();
  }

  /** Until no mail and no webhook is due. */
  async function told(): Promise<void> {
    await vi.waitFor(
      async () => {
        const { rows } = await sql<{
          due: number;
        }>`select count(*)::int as due from pasar.messages where state = 'due'`.execute(database.kysely);
        expect(rows[0]!.due).toBe(0);
      },
      { timeout: 20_000, interval: 100 },
    );
  }

  /** What an unexpected failure reports is a log, too: the database's own words name the whole row. */
  async function fail(): Promise<void> {
    await sql`alter table pasar.requests add constraint refused check (false) not valid`.execute(database.kysely);
    const headers = {
      Authorization: `Bearer ${await job.rani()}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'refused',
    };
    const body = JSON.stringify(job.order(PLANTED_ORDER));
    const broken = await marketplace.fetch(
      new Request('http://server.test/v1/requests', { method: 'POST', body, headers }),
    );
    await sql`alter table pasar.requests drop constraint refused`.execute(database.kysely);
    expect(broken.status).toBe(500);
    heard.push(await broken.text());
  }

  /** Headers and parts, decoded. */
  const wholeOf = (mail: ReceivedMail) =>
    [mail.source, partOf(mail, 'text/plain'), partOf(mail, 'text/html'), mail.header('Subject')].join('\n');

  test('events and tables: no column of any row, sealed or not', async () => {
    const tables = await everyRow(database);
    const filled = ['events', 'outbox', 'messages', 'requests', 'proposals', 'jobs', 'disclosures', 'idempotency_keys'];
    for (const name of filled) expect(tables.get(`pasar.${name}`)?.length, name).toBeGreaterThan(2);
    for (const [name, text] of tables) expect(PLANTED.test(text), name).toBe(false);
  });

  test('letters: none to a partner; the customer’s own hold its name and address, and nothing else of it', () => {
    const own = smtp.mails.filter(({ to }) => to[0] === PLANTED_CONTACT.email);
    const others = smtp.mails.filter((mail) => !own.includes(mail));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(others.length).toBeGreaterThanOrEqual(8);
    for (const mail of others) expect(wholeOf(mail)).not.toMatch(PLANTED);
    const { name, email } = PLANTED_CONTACT;
    for (const mail of own) expect(wholeOf(mail).replaceAll(name, '').replaceAll(email, '')).not.toMatch(PLANTED);
  });

  test('webhooks: none', () => {
    expect(receiver.calls.length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(receiver.calls)).not.toMatch(PLANTED);
  });

  test('live updates, and the answer to a failure: none', () => {
    expect(heard.length).toBe(3);
    for (const text of heard) expect(text).not.toMatch(PLANTED);
  });

  test('logs: the failure is told, and nobody named', () => {
    expect(logs.join('\n')).toContain('refused');
    expect(logs.join('\n')).not.toMatch(PLANTED);
  });

  test('the watch on every answer of every test finds what is told to the wrong one', async () => {
    const request = await job.place(PLANTED_ORDER);
    const message = `Call ${PLANTED_CONTACT.phone}`;
    await expect(job.propose(1, request, { message })).rejects.toThrow('JOB-4');
  });
});
