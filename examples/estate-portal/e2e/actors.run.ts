import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../../tools/chromium.ts';

/** Someone at the portal's page, in a browser profile of their own. */
export interface Actor {
  readonly page: Page;
  /** What the browser complained of: errors of the page, content that was refused. */
  readonly complaints: string[];
}

/** The test command's Chromium, for as long as something is done with it. */
export async function withBrowser(run: (browser: Browser) => Promise<void>): Promise<void> {
  const { path, args } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}

/** A page in a browser profile of its own; nobody has looked at anything yet. */
export async function visitor(browser: Browser, width: number): Promise<Actor> {
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A proposal stands after the twelve seconds in which it can be undone; the rest is room for a busy machine.
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  return { page, complaints };
}

/** @param town its address in the portal @param language of the portal's switch */
export async function actor(
  browser: Browser,
  address: string,
  width: number,
  { town = 'jakarta', language = 'en' } = {},
): Promise<Actor> {
  const one = await visitor(browser, width);
  await one.page.goto(`${address}/${town}`);
  await one.page.locator('#language').selectOption(language);
  return one;
}

/** One side of the portal; on a phone it is a tab. */
export async function side(page: Page, name: 'resident' | 'partner' | 'organization' | 'operator'): Promise<Locator> {
  const tab = page.locator(`[data-side="${name}"]`);
  if ((await tab.getAttribute('aria-pressed')) !== 'true') await tab.click();
  return page.locator(`#${name}`);
}

/** The inbox, looked at as a company. */
export async function inboxOf(page: Page, company: string): Promise<Locator> {
  const partner = await side(page, 'partner');
  const who = partner.getByRole('combobox').first();
  const chosen = await who.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label);
  if (chosen !== company) await who.selectOption({ label: company });
  return partner.locator('pasar-inbox');
}

/** All text below an element, shadow roots included, whether it is scrolled into view or not. */
export function textIn(place: Locator): Promise<string> {
  return place.evaluate(function read(node: Node): string {
    const inside = [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(read).join(' ');
    return (node.nodeType === 3 ? (node.textContent ?? '') : '') + inside;
  });
}
