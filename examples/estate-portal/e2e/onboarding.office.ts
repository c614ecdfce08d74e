import type { Locator } from 'playwright-core';
import type { OnboardingTown } from './onboarding.towns.ts';
import { begins, type Say } from './onboarding.words.ts';

/** One side of the portal, and what is done there. */
export interface Desk {
  /** The side's pane. */
  readonly pane: Locator;
  readonly town: OnboardingTown;
  readonly say: Say;
}

/** PAR-5, PAR-6, PAR-12: which papers are asked for, what is to be read, and the rate that is proposed. */
export async function setTerms({ pane, town, say }: Desk): Promise<void> {
  await pane.getByRole('tab', { name: say('partners', 'view.terms') }).click();
  const terms = pane.locator('pasar-partners-terms');
  for (const paper of ['insurance', 'registration-extract']) {
    await terms.getByRole('checkbox', { name: say('partners-terms', `paper.${paper}`), exact: true }).check();
  }
  await terms.getByRole('button', { name: say('partners-terms', 'save'), exact: true }).click();
  await terms.getByText(say('partners-terms', 'saved')).waitFor();
  await terms.getByRole('button', { name: say('partners-terms', 'house.add') }).click();
  const sheet = terms.getByRole('dialog', { name: say('partners-terms', 'house.add') });
  await sheet.getByRole('textbox', { name: say('partners-terms', 'title'), exact: true }).fill(town.house.title);
  // Longer than a screen: its end is not seen at once.
  const text = Array(12).fill(town.house.paragraph.repeat(8)).join('\n\n');
  await sheet.getByRole('textbox', { name: say('partners-terms', 'text'), exact: true }).fill(text);
  await sheet.getByRole('button', { name: say('partners-terms', 'publish') }).click();
  await terms.getByText(town.house.title).first().waitFor();

  await pane.getByRole('tab', { name: say('partners', 'view.commissions') }).click();
  const commissions = pane.locator('pasar-partners-commissions');
  await commissions.getByRole('button', { name: say('partners-commissions', 'set'), exact: true }).click();
  const rate = commissions.getByRole('dialog', { name: say('partners-commissions', 'edit.title') });
  await rate.getByRole('textbox', { name: say('partners-commissions', 'rate') }).fill(town.rates[0]);
  await rate.getByRole('button', { name: say('partners-commissions', 'save'), exact: true }).click();
  await commissions.getByText(say('partners-commissions', 'saved')).waitFor();
}

/** PAR-1: two letters of the name, the registry fills the form, the rest is typed. */
export async function askForPartner({ pane, town, say }: Desk): Promise<void> {
  await pane.getByRole('button', { name: say('partners', 'add') }).click();
  const add = pane.locator('pasar-partners-add');
  await add.getByRole('combobox', { name: say('partners-add', 'search') }).pressSequentially(town.typed);
  await add.getByRole('option', { name: new RegExp(town.company) }).click();
  const fields = {
    ...town.bank,
    'entity-phone': town.phone,
    'entity-supportEmail': town.email,
  };
  for (const [id, text] of Object.entries(fields)) await add.locator(`#${id}`).fill(text);
  await add.getByRole('button', { name: say('partners-add', 'send') }).click();
  await add.getByRole('button', { name: say('partners-add', 'sent.open') }).click();
}

/** PAR-2: the request with its steps, as it is open beside the list. */
export function openTicket({ pane }: Desk): Locator {
  return pane.locator('pasar-partners-requests').getByRole('dialog').first();
}

/** PAR-7: the application is accepted. */
export async function acceptApplication({ pane, town, say }: Desk): Promise<void> {
  const name = town.company;
  await pane.getByRole('tab', { name: begins(say('partners', 'view.joining')) }).click();
  const joining = pane.locator('pasar-partners-joining');
  await joining.getByRole('button', { name: say('partners-joining', 'accept.of', { name }) }).click();
  await joining.getByText(say('partners-joining', 'accept.done', { name })).waitFor();
}

/** The partner's card, from the list; from the way in while there is nothing active. */
export async function openCard({ pane, town, say }: Desk, from: 'list' | 'joining'): Promise<Locator> {
  await pane
    .getByRole('tab', { name: begins(say('partners', `view.${from}`)) })
    .first()
    .click();
  const rows = pane.getByRole('row').filter({ hasText: town.company });
  if (from === 'list') {
    await pane.locator('pasar-partners').getByRole('searchbox').fill(town.company);
    await rows.first().click();
  } else {
    // Its used invitation stands below it, and opens nothing.
    await rows.filter({ hasText: say('partners-status', 'next.accept-services') }).click();
  }
  const card = pane.locator('pasar-partner-card');
  await card.getByRole('heading', { name: town.company }).waitFor();
  return card;
}

/** PAR-8: what the partner proposed, and the operator has read, is accepted one by one. */
export async function acceptServices(card: Locator, { town, say }: Desk): Promise<void> {
  const services = card.locator('pasar-partner-services');
  for (const { name: service } of town.services) {
    await services.getByRole('button', { name: say('partner-services', 'menu', { service }) }).click();
    await services.getByRole('menuitem', { name: say('partner-services', 'do.accept') }).click();
    await services.getByText(say('partner-services', 'done.accept', { service })).waitFor();
  }
}

/** CAT-2: the way to the switch; it stands in the service's menu, which is open then. */
export async function switchOf(card: Locator, { town, say }: Desk): Promise<Locator> {
  const services = card.locator('pasar-partner-services');
  const service = town.services[0].name;
  await services.getByRole('button', { name: say('partner-services', 'menu', { service }) }).click();
  return services.getByRole('menuitem', { name: begins(say('partner-services', 'do.places')) });
}

/** AGR-1: from the card to the offer; one rate is another than the one proposed; it is sent. */
export async function sendOffer(card: Locator, { pane, town, say }: Desk): Promise<void> {
  await card.getByRole('button', { name: say('partner-card', 'go.agreement') }).click();
  const offer = pane.locator('pasar-agreements-offer');
  const rate = offer.getByRole('textbox', {
    name: say('agreements-terms', 'rate.of', { service: town.services[1].name }),
  });
  await rate.and(offer.locator(':enabled')).waitFor();
  if ((await rate.inputValue()) !== town.rates[0]) throw new Error(`not proposed: ${await rate.inputValue()}`);
  await rate.fill(town.rates[1]);
  await offer.getByRole('button', { name: say('agreements-offer', 'send', { version: 1 }) }).click();
  await pane.locator('pasar-agreements-document').getByText(say('agreements-document', 'waiting')).waitFor();
}

/** CAT-2: wherever both areas reach. */
export async function switchOn(card: Locator, desk: Desk): Promise<void> {
  const { town, say } = desk;
  await (await switchOf(card, desk)).click();
  const places = card.locator('pasar-service-places');
  for (const place of await topmost(places)) await place.check();
  await places.getByRole('dialog').locator('[type=submit]').click();
  const row = card.getByRole('row', { name: new RegExp(town.services[0].name) });
  await row.getByText(say('partner-services', 'status.active')).waitFor();
}

async function topmost(places: Locator): Promise<Locator[]> {
  const boxes = places.locator('.place.group').getByRole('checkbox', { disabled: false });
  await boxes.first().waitFor();
  return boxes.all();
}
