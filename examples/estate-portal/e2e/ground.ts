/**
 * What the rest stands on: points held and given back, timers over a restart, mails and webhooks, the audit trail. One
 * request on each database, by the server's own clock. `npm run e2e ground`
 */
import { strict as assert } from 'node:assert';
import { createHmac, randomBytes } from 'node:crypto';
import { DAY, MINUTE, SECOND } from '@pasar/core/kernel';
import { partOf, smtpPeer, webhookReceiver } from '@pasar/server-adapter/testing/peers';
import type { Locator } from 'playwright-core';
import { personas, townSeed } from 'town';
import { type Actor, actor, inboxOf, side, withBrowser } from './actors.run.ts';
import { type House, openHouse } from './house.run.ts';
import { COMPANIES, cardOf, choose, digits, fillOrder, openShortlist, propose, RESIDENT, send } from './order.steps.ts';
import { close, eventually, journey, show } from './steps.run.ts';

const [winner, loser] = COMPANIES;
const SENDER = 'notices@market.example';

type Smtp = Awaited<ReturnType<typeof smtpPeer>>;
type Hook = Awaited<ReturnType<typeof webhookReceiver>> & { readonly secret: string };

/** Standard Webhooks, by hand: what a receiver that has none of our code would do. */
function verified({ calls, secret }: Hook) {
  return calls.map(({ headers, body }) => {
    const id = String(headers['webhook-id']);
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = createHmac('sha256', key).update(`${id}.${headers['webhook-timestamp']}.${body}`).digest('base64');
    assert.ok(String(headers['webhook-signature']).split(' ').includes(`v1,${signed}`), `${id} is not signed`);
    return { id, ...(JSON.parse(body) as { type: string; data: { request?: string; sequence: number } }) };
  });
}

interface Purse {
  readonly available: number;
  readonly last: string;
}

/** The wallet, as a company; read when the server has been asked anew. */
async function purseOf(partner: Actor, company: string): Promise<Purse> {
  const pane = await side(partner.page, 'partner');
  await inboxOf(partner.page, company);
  await pane.getByRole('button', { name: 'Points', exact: true }).click();
  const wallet = pane.locator('pasar-wallet');
  await wallet.locator('.line').first().waitFor();
  const available = Number((await wallet.locator('.huge').innerText()).replace(/\D/g, ''));
  const last = await wallet.locator('.line .why').first().innerText();
  await pane.getByRole('button', { name: 'Requests', exact: true }).click();
  return { available, last };
}

async function play(house: House, smtp: Smtp, hook: Hook, resident: Actor, partner: Actor): Promise<void> {
  const mailsTo = (address: string | undefined, subject: RegExp) =>
    smtp.mails.filter(({ to, header }) => to.includes(address ?? '') && subject.test(header('Subject') ?? ''));
  const told = (type: string) => verified(hook).filter((one) => one.type === type);

  const before = await show('PTS-1 a company’s wallet opens with a balance, and says where it is from', async () => {
    const purses = { winner: await purseOf(partner, winner), loser: await purseOf(partner, loser) };
    assert.ok(purses.winner.available > 0 && purses.loser.available > 0);
    return purses;
  });

  const { number } = await show('an order is placed', async () => send(resident.page, await fillOrder(resident.page)));
  await show('MSG-3 the signed webhook arrives at a real peer, and verifies', () =>
    eventually('request.placed', () => told('request.placed').length === 1),
  );
  await show('MSG-2 the companies are written to, in the organization’s name and language', async () => {
    const mail = await eventually('the mail', () => mailsTo(contactMail(winner), /^Permintaan baru: /)[0]);
    assert.match(mail.header('From') ?? '', new RegExp(`^"?${ORGANIZATION}"? <${SENDER}>$`));
    assert.match(partOf(mail, 'text/plain'), /Seorang pelanggan [\s\S]*Layanan/);
    assert.match(partOf(mail, 'text/html'), new RegExp(ORGANIZATION));
    assert.doesNotMatch(mail.source, digits(RESIDENT.phone));
  });

  const held = await show('REQ-6 a proposal holds points, and the wallet says for which request', async () => {
    const inbox = await inboxOf(partner.page, winner);
    await cardOf(inbox).waitFor();
    await propose(partner.page, winner, 150_000, 'keys');
    const purse = await purseOf(partner, winner);
    assert.ok(purse.available < before.winner.available, `${purse.available} of ${before.winner.available}`);
    assert.match(purse.last, /^Held for your proposal/);
    await propose(partner.page, loser, 165_000, 'keys');
    return before.winner.available - purse.available;
  });

  await show('REQ-10 both stand when they cannot be undone any more', async () => {
    house.pass(30 * SECOND);
    await eventually('both proposals', () => told('proposal.stood').length === 2);
    assert.equal(told('request.shortlisted').length, 0);
  });

  await show('REQ-5 the server is stopped, D days pass, it is started: the shortlist goes', async () => {
    await house.restart(() => house.pass(2 * DAY + MINUTE));
    await eventually('request.shortlisted', () => told('request.shortlisted').length === 1);
  });
  await show('MSG-2 the resident is written to, with a plain-text part', async () => {
    const mail = await eventually('the mail', () => mailsTo(RESIDENT.email, /^2 penawaran untuk /)[0]);
    const text = partOf(mail, 'text/plain');
    assert.match(text, /Bandingkan harga/);
    assert.match(text, new RegExp(number));
    assert.doesNotMatch(text, /<|&\w+;/);
  });
  await show('MSG-3 started once more, a day later, nothing of it happens again', async () => {
    await house.restart(() => house.pass(DAY));
    const rings = smtp.mails.length + hook.calls.length;
    await (await inboxOf(partner.page, winner)).getByRole('button', { name: /My proposals/ }).waitFor();
    assert.equal(told('request.shortlisted').length, 1);
    assert.equal(mailsTo(RESIDENT.email, /penawaran/).length, 1);
    assert.equal(smtp.mails.length + hook.calls.length, rings);
  });

  await show('REQ-11 the resident chooses: tokens that ended meanwhile are renewed in silence', async () => {
    await choose(await openShortlist(resident.page), winner);
    await eventually('job.assigned', () => told('job.assigned').length === 1);
  });
  await show('REQ-6 being chosen takes the points that were held', async () => {
    const purse = await purseOf(partner, winner);
    assert.equal(purse.available, before.winner.available - held);
    assert.match(purse.last, new RegExp(`^Contact opened, ${held} held points spent`));
  });
  await show('REQ-6 the hold of who was not chosen falls, and the history says why', async () => {
    const purse = await purseOf(partner, loser);
    assert.equal(purse.available, before.loser.available);
    assert.match(purse.last, /^Free again, another was chosen/);
  });
  await show('MSG-2 winner and loser are told apart', async () => {
    await eventually('the winner’s mail', () => mailsTo(contactMail(winner), /^Pekerjaan ini milik Anda/).length === 1);
    await eventually('the loser’s mail', () => mailsTo(contactMail(loser), /yang lain terpilih$/).length === 1);
  });
  await show('MSG-3 each webhook has an id of its own, and its request’s sequence has no gap', () => {
    const all = verified(hook);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    // In three days other things of the town come to their end, and are told with a sequence of their own.
    const { request } = told('request.placed')[0]!.data;
    const sequence = all
      .filter(({ data }) => data.request === request)
      .map(({ data }) => data.sequence)
      .sort((a, b) => a - b);
    assert.deepEqual(
      sequence,
      sequence.map((_, i) => sequence[0]! + i),
    );
  });
  await show('PRV-3 the owner reads in the audit trail who did it, and to whom contact data was given', async () => {
    const trail = await auditOf(resident);
    const row = (words: string) => trail.getByRole('listitem').filter({ hasText: words }).filter({ hasText: number });
    await row('Proposal chosen').filter({ hasText: 'Contact' }).first().waitFor();
    await row('Shortlist sent').first().waitFor();
  });
  await show('no page has complained of anything but the server that was away', () => {
    const complaints = [...resident.complaints, ...partner.complaints];
    assert.deepEqual(
      complaints.filter((one) => !one.startsWith('Failed to load resource')),
      [],
    );
  });
}

const seedOf = (url: string, secret: string) => {
  const seed = townSeed();
  const [organization] = seed.organizations;
  organization!.mail = {
    customerPage: 'https://loggia.example/orders/{request}',
    partnerPage: 'https://loggia.example/inbox',
  };
  organization!.webhooks = [{ id: organization!.places[0]!.id as never, url, secret }];
  return seed;
};
const plain = townSeed();
const ORGANIZATION = plain.organizations[0]!.name;
const contactMail = (company: string) => plain.partners.find(({ name }) => name === company)?.members[0]?.contact.email;

async function auditOf({ page }: Actor): Promise<Locator> {
  const organization = await side(page, 'organization');
  const owner = personas.find(({ town, role }) => town === 'jakarta' && role === 'owner')!;
  await organization.getByRole('combobox').first().selectOption(owner.id);
  await organization.getByRole('button', { name: 'Settings' }).click();
  await organization.getByRole('tab', { name: 'Audit trail' }).click();
  return organization.locator('pasar-settings');
}

await withBrowser(async (browser) => {
  for (const engine of ['pglite', 'postgres'] as const) {
    console.log(engine);
    const began = performance.now();
    const smtp = await smtpPeer();
    const receiver = await webhookReceiver();
    const hook = { ...receiver, secret: `whsec_${randomBytes(32).toString('base64')}` };
    const house = await openHouse(engine, {
      seed: seedOf(hook.url, hook.secret),
      smtp: { url: smtp.url, from: SENDER },
    });
    try {
      const resident = await actor(browser, house.address, 1280);
      const partner = await actor(browser, house.address, 1280);
      await journey(`ground-${engine}`, { resident, partner }, () => play(house, smtp, hook, resident, partner));
    } finally {
      await house.stop();
      await Promise.all([smtp.close(), receiver.close()]);
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    console.log(
      JSON.stringify({ e2e: 'ground', engine, mails: smtp.mails.length, webhooks: hook.calls.length, seconds }),
    );
  }
});
close();
