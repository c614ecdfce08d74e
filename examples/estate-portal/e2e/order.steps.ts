import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { townSeed } from 'town';
import { inboxOf, side, textIn } from './actors.run.ts';

const seed = townSeed();
const KIND = 'AC cleaning';
export const COMPANIES = ['Sejuk Jaya AC', 'Kutub Utara Teknik', 'Freon Mandiri'] as const;
export const RESIDENT = seed.organizations[0]!.customers![0]!.contact;
export const SHORTENED = 'Rani W.';

export function contactOf(company: string) {
  return seed.partners.find(({ name }) => name === company)!.members[0]!.contact;
}

/** A phone number is never written with fewer digits than these, whatever stands between them. */
export const digits = (phone: string) => new RegExp([...phone.slice(-8)].join('\\D?'));

/** Catalog → a service's card → its order form, filled in but for sending. */
export async function fillOrder(page: Page): Promise<Locator> {
  const resident = await side(page, 'resident');
  const catalog = resident.locator('pasar-catalog');
  await catalog.getByRole('searchbox').fill('aircon');
  await catalog.getByRole('button', { name: KIND }).first().click();
  await catalog
    .getByRole('button', { name: /^Order/ })
    .last()
    .click();

  const form = resident.locator('pasar-order-form');
  await form.locator('label', { hasText: 'Wall split' }).click();
  await form.locator('label', { hasText: 'Up to 3 m' }).click();
  for (const part of [/day, .*08.*11/, /day, .*11.*14/]) await form.getByRole('button', { name: part }).last().click();
  await form.getByRole('checkbox', { name: /agree/ }).click();
  return form;
}

/** @returns the order's number and when it left the browser, in milliseconds since 1970 */
export async function send(page: Page, form: Locator): Promise<{ number: string; sentAt: number; ownMs: number }> {
  const leaving = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/v1/requests'));
  const sentAt = leaving.then(() => Date.now());
  const number = await sendAndRead(form);
  return { number, sentAt: await sentAt, ownMs: Date.now() - (await sentAt) };
}

/** @returns the order's number, once the form says it */
export async function sendAndRead(form: Locator): Promise<string> {
  await form.getByRole('button', { name: 'Send request' }).last().click();
  const line = await form
    .getByText(/[0-9A-Z]{3}-[0-9A-Z]{3}/)
    .first()
    .innerText();
  return /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(line)![0];
}

export function cardOf(inbox: Locator): Locator {
  return inbox.getByRole('listitem').filter({ hasText: SHORTENED }).filter({ hasText: KIND }).first();
}

/** Checklist, price, and the deliberate gesture: held with a finger, or Enter twice. */
export async function propose(page: Page, company: string, price: number, gesture: 'hold' | 'keys'): Promise<Locator> {
  const inbox = await inboxOf(page, company);
  await cardOf(inbox).click();
  for (const point of await allOf(inbox.getByRole('checkbox'), 4)) await point.check();
  await inbox.getByLabel(/^Price/).fill(String(price));
  const button = inbox.getByRole('button', { name: /Hold to propose Rp/ });
  if (gesture === 'keys') {
    await button.press('Enter');
    await page.keyboard.press('Enter');
  } else {
    await button.hover();
    await page.mouse.down();
    await inbox.getByRole('button', { name: /^Undo/ }).waitFor();
    await page.mouse.up();
  }
  await inbox.getByRole('button', { name: /^Undo/ }).waitFor();
  return inbox;
}

async function allOf(boxes: Locator, count: number): Promise<Locator[]> {
  await boxes.nth(count - 1).waitFor();
  return boxes.all();
}

/** Takes it back within the seconds there are for it: it is there to be taken again. */
export async function undo(inbox: Locator): Promise<void> {
  await inbox.getByRole('button', { name: /^Undo/ }).click();
  await cardOf(inbox).waitFor();
}

/** The order that waits for a choice, opened. */
export async function openShortlist(page: Page): Promise<Locator> {
  const resident = await side(page, 'resident');
  await resident.getByRole('button', { name: 'My orders' }).click();
  const orders = resident.locator('pasar-orders');
  await orders
    .getByRole('button', { name: /Choose a partner/ })
    .first()
    .click();
  await orders
    .getByRole('button', { name: `Choose ${COMPANIES[0]}` })
    .first()
    .waitFor();
  return orders;
}

/** Compare, confirm: two steps, the second says which contact goes to whom. */
export async function choose(orders: Locator, company: string): Promise<void> {
  await orders
    .getByRole('button', { name: `Choose ${company}` })
    .first()
    .click();
  const sheet = orders.getByRole('dialog');
  await sheet.getByText(`${company} gets from you`).waitFor();
  await sheet.getByRole('button', { name: `Choose ${company}` }).click();
  await orders.getByRole('link', { name: /^Call/ }).waitFor();
}

/** What a company sees of a request it has answered. */
export async function openOwn(page: Page, company: string, name: string): Promise<Locator> {
  const inbox = await inboxOf(page, company);
  await inbox.getByRole('button', { name: /My proposals/ }).click();
  await inbox.getByRole('listitem').filter({ hasText: name }).first().click();
  return inbox;
}

export async function hides(place: Locator, secrets: readonly RegExp[]): Promise<void> {
  const text = await textIn(place);
  for (const secret of secrets) assert.doesNotMatch(text, secret);
}

export async function shows(place: Locator, words: readonly RegExp[]): Promise<void> {
  const text = await textIn(place);
  for (const word of words) assert.match(text, word);
}
