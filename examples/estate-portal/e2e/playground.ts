/** The main job inside one tab: database, server and widgets in the page, the network cut. `npm run e2e playground` */
import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { inboxOf, side, visitor, withBrowser } from './actors.run.ts';
import {
  COMPANIES,
  cardOf,
  choose,
  contactOf,
  digits,
  fillOrder,
  hides,
  openOwn,
  openShortlist,
  propose,
  RESIDENT,
  sendAndRead,
  shows,
} from './order.steps.ts';
import { startPlayground } from './portal.run.ts';
import { close, journey, show } from './steps.run.ts';

const [first, second, third] = COMPANIES;
const chosen = contactOf(first);
const WIDTHS = [1280, 390];

async function play(page: Page, address: string, complaints: readonly string[]): Promise<void> {
  const began = performance.now();
  await show('the page starts its own database and server', async () => {
    await page.goto(address);
    await page.locator('pasar-catalog').getByRole('searchbox').waitFor();
  });
  const startMs = Math.round(performance.now() - began);
  const asked: string[] = [];
  await page.context().route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });

  const waiting = await inboxOf(page, first);
  await waiting.getByRole('button', { name: /To take/ }).waitFor();
  const form = await show('the resident fills in an order form from the catalog', () => fillOrder(page));
  const number = await show('it is sent and has a number', () => sendAndRead(form));
  await show('REQ-2 the company’s inbox has it by itself', async () => {
    const inbox = await inboxOf(page, first);
    await cardOf(inbox).waitFor();
    await hides(inbox, [digits(RESIDENT.phone), new RegExp(RESIDENT.name)]);
  });
  await show('three companies propose', async () => {
    await propose(page, first, 150_000, 'hold');
    await propose(page, second, 165_000, 'keys');
    await propose(page, third, 180_000, 'keys');
  });
  const orders = await show('REQ-5 the shortlist comes when three proposals stand', () => openShortlist(page));
  await show('REQ-11 the resident chooses, and gets the company’s contact', async () => {
    await hides(orders, [digits(chosen.phone)]);
    await choose(orders, first);
    await shows(orders, [new RegExp(chosen.name), digits(chosen.phone)]);
  });
  await show('JOB-4 the company gets the resident’s contact', async () => {
    const inbox = await openOwn(page, first, RESIDENT.name);
    await inbox.getByRole('link', { name: /^Call/ }).waitFor();
    await shows(inbox, [digits(RESIDENT.phone)]);
    // Where the inbox is narrow, a request lies over the whole page.
    await page.keyboard.press('Escape');
  });
  await show('the manager’s screen has followed', async () => {
    const row = (await side(page, 'organization')).getByRole('row').filter({ hasText: number });
    await row.getByText('Assigned').waitFor();
    await row.getByText(first).waitFor();
  });
  await show('pictures come from the page', async () => {
    const resident = await side(page, 'resident');
    await resident.getByRole('button', { name: 'Services' }).click();
    const picture = resident.locator('pasar-catalog img').first();
    await picture.waitFor();
    const isDrawn = await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth > 0),
    );
    assert.ok(isDrawn);
  });
  await show('nothing was asked of the network', async () => assert.deepEqual(asked, []));
  await show('the page has not complained', async () => assert.deepEqual(complaints, []));
  console.log(JSON.stringify({ e2e: 'playground', width: page.viewportSize()!.width, startMs }));
}

const playground = await startPlayground();
try {
  await withBrowser(async (browser) => {
    for (const width of WIDTHS) {
      console.log(`in one tab, ${width} pixels wide`);
      const one = await visitor(browser, width);
      await journey(`playground-${width}`, { one }, () => play(one.page, playground.address, one.complaints));
    }
  });
} finally {
  await playground.stop();
}
close();
