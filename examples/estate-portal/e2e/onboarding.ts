/**
 * A company comes in: from two letters of its name to a service that can be ordered, through all hands (PAR-1…PAR-13,
 * AGR-1…AGR-3), in Russian and in French. `npm run e2e onboarding`
 */
import { strict as assert } from 'node:assert';
import { partOf, smtpPeer } from '@pasar/server-adapter/testing/peers';
import type { Page } from 'playwright-core';
import { townSeed, towns } from 'town';
import { type Actor, actor, side, visitor, withBrowser } from './actors.run.ts';
import { type House, openHouse } from './house.run.ts';
import {
  acceptApplication,
  acceptServices,
  askForPartner,
  type Desk,
  openCard,
  openTicket,
  sendOffer,
  setTerms,
  switchOf,
  switchOn,
} from './onboarding.office.ts';
import { approveServices, takeStep } from './onboarding.operator.ts';
import {
  acceptAgreement,
  confirmProfile,
  finishGuide,
  giveDocuments,
  proposeServices,
  readHouseRules,
  sendApplication,
} from './onboarding.partner.ts';
import { type OnboardingTown, TOWNS } from './onboarding.towns.ts';
import { wordsIn } from './onboarding.words.ts';
import { close, eventually, journey, show } from './steps.run.ts';

const SENDER = 'notices@market.example';
const SIDES = ['resident', 'partner', 'organization', 'operator'] as const;

type Smtp = Awaited<ReturnType<typeof smtpPeer>>;
interface People {
  readonly office: Actor;
  readonly operator: Actor;
  readonly partner: Actor;
}

async function play(house: House, smtp: Smtp, town: OnboardingTown, people: People): Promise<void> {
  const { office, operator, partner } = people;
  const { organization } = towns.find(({ slug }) => slug === town.slug)!;
  const desk = (who: Actor, pane: (typeof SIDES)[number]): Desk => ({
    pane: who.page.locator(`#${pane}`),
    town,
    say: wordsIn(town.locale),
  });
  const community = desk(office, 'organization');
  const deployment = desk(operator, 'operator');
  const own = desk(partner, 'partner');
  const { say } = community;
  const mailTo = (address: string, subject: RegExp) =>
    eventually(`a mail to ${address}`, () =>
      smtp.mails.find(({ to, header }) => to.includes(address) && subject.test(header('Subject') ?? '')),
    );

  await alone(office.page, 'organization');
  await community.pane.getByRole('combobox').first().selectOption(`${town.slug}-community-manager`);
  await community.pane.getByRole('navigation').getByRole('button').nth(1).click();

  await show('PAR-5, PAR-6, PAR-12 the terms are set: papers, a text to be read, a rate', () => setTerms(community));
  await show('PAR-1 two letters of its name find the company, and the request is sent', () => askForPartner(community));

  await alone(operator.page, 'operator');
  await show('PAR-2 the operator invoices the licence', () => takeStep(deployment, 'invoice'));
  await show('PAR-2 it is paid', () => takeStep(deployment, 'pay'));
  await show('PAR-2 the account is created', () => takeStep(deployment, 'create-account'));
  await show('PAR-2 the community manager sees it without a reload, and is written to', async () => {
    await openTicket(community).getByText(say('partners-ticket', 'ticket.account-created')).waitFor();
    await openTicket(community).getByText(say('partners-ticket', 'ahead.partner-joins')).waitFor();
    await mailTo(OFFICE, town.reads.account);
    await office.page.keyboard.press('Escape');
  });

  await show('PAR-3 the company comes by the link of its mail', async () => {
    const mail = await mailTo(town.email, town.reads.invitation);
    const link = new URL(/https:\S+invitation=\S+/.exec(partOf(mail, 'text/plain'))![0]);
    await partner.page.goto(house.address + link.pathname + link.search);
    await own.pane.getByRole('heading', { name: town.company }).waitFor();
  });
  await show('PAR-13 it confirms its profile', () => confirmProfile(own));
  await show('PAR-5 it uploads the papers that are asked for', () => giveDocuments(own, nextYear(house)));
  await show('PAR-6 it reads the terms to their end, and accepts them', () => readHouseRules(own));
  await show('PAR-13 it goes through the guide', () => finishGuide(own));
  await show('PAR-5 it applies', () => sendApplication(own, organization));
  await show('PAR-8, PAR-11 it proposes two services, one with an area drawn', () =>
    proposeServices(partner.page, own),
  );

  await show('PAR-8 the operator reads both, and approves', () => approveServices(deployment));
  await show('PAR-7 the organization accepts the application', () => acceptApplication(community));
  const card = await show('PAR-8 it accepts both services', async () => {
    const card = await openCard(community, 'joining');
    await acceptServices(card, community);
    return card;
  });
  await show('AGR-1, PAR-12 it changes a rate that was proposed, and sends the offer', () =>
    sendOffer(card, community),
  );

  const again = await show(
    'AGR-3 while it is not accepted no service can be switched on, and it is said why',
    async () => {
      await community.pane.getByRole('navigation').getByRole('button').nth(1).click();
      const card = await openCard(community, 'list');
      const item = await switchOf(card, community);
      assert.equal(await item.getAttribute('aria-disabled'), 'true');
      await item.getByText(say('partner-services', 'do.places.hindrance')).waitFor();
      await office.page.keyboard.press('Escape');
      return card;
    },
  );
  await show('AGR-2 the company reads the agreement to its end, and accepts', () => acceptAgreement(own));
  await show('CAT-2 now the service can be switched on, and is active', async () => {
    const row = again.getByRole('row', { name: new RegExp(town.services[0].name) });
    await row.getByText(say('partner-services', 'status.switched-off')).waitFor();
    await switchOn(again, community);
  });
  await show('no page has complained', () => {
    assert.deepEqual([...office.complaints, ...operator.complaints, ...partner.complaints], []);
  });
}

/** That side of the portal, and no other. */
async function alone(page: Page, name: (typeof SIDES)[number]): Promise<void> {
  await side(page, name);
  for (const other of SIDES) {
    const tab = page.locator(`[data-side="${other}"]`);
    if (other !== name && (await tab.getAttribute('aria-pressed')) === 'true') await tab.click();
  }
}

/** The last day of a paper, as a civil date. */
const nextYear = (house: House) => `${new Date(house.now()).getUTCFullYear() + 1}-12-31`;

const OFFICE = 'office@loggia.example';

function seedFor({ slug }: OnboardingTown) {
  const seed = townSeed();
  const organization = seed.organizations.find(({ keys }) => keys?.secret === `sk_demo_${slug}`)!;
  organization.mail = { office: OFFICE, joinPage: `https://loggia.example/${slug}?invitation={invitation}` };
  return seed;
}

await withBrowser(async (browser) => {
  for (const [nth, town] of TOWNS.entries()) {
    const engine = nth === 0 ? 'pglite' : 'postgres';
    console.log(`${town.slug}, ${town.locale}, ${engine}`);
    const began = performance.now();
    const smtp = await smtpPeer();
    const house = await openHouse(engine, { seed: seedFor(town), smtp: { url: smtp.url, from: SENDER } });
    try {
      const of = { town: town.slug, language: town.locale };
      const office = await actor(browser, house.address, 1280, of);
      const operator = await actor(browser, house.address, 1280, of);
      const partner = await visitor(browser, 1280);
      const people = { office, operator, partner };
      await journey(`onboarding-${town.slug}`, people, () => play(house, smtp, town, people));
    } finally {
      await house.stop();
      await smtp.close();
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    console.log(JSON.stringify({ e2e: 'onboarding', town: town.slug, engine, mails: smtp.mails.length, seconds }));
  }
});
close();
